using LamRobot.Actuators;

namespace LamRobot.Bridge.Service;

/// <summary>Puts questions and approvals to the person whose next words are the answer.</summary>
/// <remarks>Only words that a person types, says or sends count as an answer; what cameras, screens and robots bring never comes here.</remarks>
internal sealed class PersonDialogue : IQuestioner, IApprover
{
    private static readonly HashSet<string> Consents = new(StringComparer.OrdinalIgnoreCase) { "yes", "y", "approve", "approved", "yes please", "do it" };

    private readonly Lock gate = new();
    private readonly Queue<TaskCompletionSource<string>> pending = new();

    /// <inheritdoc />
    public async ValueTask<string?> AskAsync(string missionId, string question, CancellationToken cancellationToken) => await WaitAsync(cancellationToken);

    /// <inheritdoc />
    public async ValueTask<ApprovalAnswer> AskAsync(ApprovalRequest request, CancellationToken cancellationToken)
    {
        var answer = await WaitAsync(cancellationToken);
        return new(Consents.Contains(answer.Trim().TrimEnd('.', '!')), "operator");
    }

    /// <summary>Takes words as the answer to the oldest open question.</summary>
    /// <param name="words">The words.</param>
    /// <returns>False when nothing is asked.</returns>
    public bool TryAnswer(string words)
    {
        lock (gate)
        {
            while (pending.TryDequeue(out var question))
            {
                if (question.TrySetResult(words))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private async ValueTask<string> WaitAsync(CancellationToken cancellationToken)
    {
        var question = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var giveUp = cancellationToken.Register(() => question.TrySetCanceled(cancellationToken));
        lock (gate)
        {
            pending.Enqueue(question);
        }

        return await question.Task;
    }
}
