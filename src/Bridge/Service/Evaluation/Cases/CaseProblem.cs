namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>Why a line of a case file cannot be used.</summary>
/// <param name="Origin">Where the line stands.</param>
/// <param name="Field">The field that is wrong, such as <c>expect.steps[0].action</c>; empty for the whole line.</param>
/// <param name="Message">What is wrong with it.</param>
internal sealed record CaseProblem(CaseOrigin Origin, string Field, string Message)
{
    /// <inheritdoc />
    public override string ToString() => Field.Length == 0 ? $"{Origin.File}:{Origin.Line}: {Message}" : $"{Origin.File}:{Origin.Line}: {Field}: {Message}";
}
