namespace LamRobot.Actuators.Tests;

/// <summary>A person who always gives the same answer.</summary>
internal sealed class ScriptedPerson(string? answer) : IQuestioner
{
    public int Asked { get; private set; }

    public ValueTask<string?> AskAsync(string missionId, string question, CancellationToken cancellationToken)
    {
        Asked++;
        return new(answer);
    }
}
