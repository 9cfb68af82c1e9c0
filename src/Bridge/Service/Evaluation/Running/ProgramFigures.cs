namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>What a mission in a program took.</summary>
/// <param name="Steps">Steps that were tried.</param>
/// <param name="Wall">From the command to the end of the mission.</param>
/// <param name="Waited">How long of it the program was waited for.</param>
/// <param name="PlanMilliseconds">How long each planning took.</param>
internal sealed record ProgramFigures(int Steps, TimeSpan Wall, TimeSpan Waited, IReadOnlyList<double> PlanMilliseconds)
{
    /// <summary>What was not waiting: planning, reading what came, deciding.</summary>
    public TimeSpan Own => Wall - Waited;
}
