namespace LamRobot.Actuators;

/// <summary>Asks the person who gave the command.</summary>
public interface IQuestioner
{
    /// <summary>Asks a question.</summary>
    /// <param name="missionId">The mission.</param>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The person's words, or null when the mission shall end and wait for them.</returns>
    ValueTask<string?> AskAsync(string missionId, string question, CancellationToken cancellationToken);
}
