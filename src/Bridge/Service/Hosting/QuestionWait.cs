namespace LamRobot.Bridge.Service;

/// <summary>Somebody who waits for a question.</summary>
/// <param name="Wanted">Which question.</param>
internal sealed record QuestionWait(Predicate<OpenQuestion> Wanted)
{
    /// <summary>The question, when it is asked.</summary>
    public TaskCompletionSource<OpenQuestion> Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
