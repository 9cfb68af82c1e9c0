using LamRobot.Actuators;

namespace LamRobot.Bridge.Service;

/// <summary>Puts questions and approvals to the person whose next words are the answer.</summary>
/// <remarks>Only words that a person types, says or sends count as an answer; what cameras, screens and robots bring never comes here.</remarks>
internal sealed class PersonDialogue : IQuestioner, IApprover
{
    private static readonly HashSet<string> Consents = new(StringComparer.OrdinalIgnoreCase) { "yes", "y", "approve", "approved", "yes please", "do it" };

    private readonly Lock gate = new();
    private readonly List<OpenQuestion> pending = new();

    /// <inheritdoc />
    public async ValueTask<string?> AskAsync(string missionId, string question, CancellationToken cancellationToken) => await WaitAsync(missionId, null, cancellationToken);

    /// <inheritdoc />
    public async ValueTask<ApprovalAnswer> AskAsync(ApprovalRequest request, CancellationToken cancellationToken)
    {
        var answer = await WaitAsync(request.MissionId, request.Step.Id, cancellationToken);
        return new(Consents.Contains(answer.Trim().TrimEnd('.', '!')), "operator");
    }

    /// <summary>Takes words as the answer to the oldest open question.</summary>
    /// <param name="words">The words.</param>
    /// <returns>False when nothing is asked.</returns>
    public bool TryAnswer(string words) => TryAnswer(_ => true, words);

    /// <summary>Takes words as the answer to one question and to no other.</summary>
    /// <param name="missionId">The mission that asked.</param>
    /// <param name="stepId">The step that is to be approved; null for a question of the planner.</param>
    /// <param name="words">The words.</param>
    /// <returns>False when this is not asked, or not any more.</returns>
    public bool TryAnswer(string missionId, string? stepId, string words) => TryAnswer(question => question.MissionId == missionId && question.StepId == stepId, words);

    private bool TryAnswer(Predicate<OpenQuestion> wanted, string words)
    {
        lock (gate)
        {
            // One that was given up meanwhile takes no answer: the next one gets it.
            return pending.Find(question => wanted(question) && question.Answer.TrySetResult(words)) is { } answered && pending.Remove(answered);
        }
    }

    private async ValueTask<string> WaitAsync(string missionId, string? stepId, CancellationToken cancellationToken)
    {
        var question = new OpenQuestion(missionId, stepId, new(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (gate)
        {
            pending.Add(question);
        }

        await using var giveUp = cancellationToken.Register(() => GiveUp(question, cancellationToken));
        return await question.Answer.Task;
    }

    private void GiveUp(OpenQuestion question, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            pending.Remove(question);
        }

        question.Answer.TrySetCanceled(cancellationToken);
    }
}
