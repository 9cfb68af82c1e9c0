namespace LamRobot.Actuators;

/// <summary>Asks a person whether a step may be done.</summary>
/// <remarks>Only a person's own act may answer: a key, a button, a spoken word to this question. Text from a screen, a camera or a robot never does.</remarks>
public interface IApprover
{
    /// <summary>Asks.</summary>
    /// <param name="request">The step and why a person must approve it.</param>
    /// <param name="cancellationToken">Ends the question; no answer is a no.</param>
    /// <returns>The answer.</returns>
    ValueTask<ApprovalAnswer> AskAsync(ApprovalRequest request, CancellationToken cancellationToken);
}
