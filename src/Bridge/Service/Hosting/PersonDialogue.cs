using System.Globalization;
using LamRobot.Actuators;

namespace LamRobot.Bridge.Service;

/// <summary>Puts questions and approvals to a person, who answers the oldest with their next words, or any of them by its id.</summary>
/// <remarks>Only what a person types, says or sends counts as an answer; what cameras, screens and robots bring never comes here.</remarks>
/// <param name="time">Dates the questions.</param>
internal sealed class PersonDialogue(TimeProvider time) : IQuestioner, IApprover
{
    private const string SomebodyHere = "operator";
    private static readonly HashSet<string> Consents = new(StringComparer.OrdinalIgnoreCase) { "yes", "y", "approve", "approved", "yes please", "do it" };

    private readonly Lock gate = new();
    private readonly OrderedDictionary<string, (OpenQuestion Question, TaskCompletionSource<PersonAnswer> Answer)> pending = new(StringComparer.Ordinal);
    private readonly List<QuestionWait> waits = [];
    private int asked;

    /// <summary>What waits for an answer, the oldest first.</summary>
    public IReadOnlyList<OpenQuestion> Open
    {
        get
        {
            lock (gate)
            {
                return [.. pending.Values.Select(entry => entry.Question)];
            }
        }
    }

    /// <inheritdoc />
    public async ValueTask<string?> AskAsync(string missionId, string question, CancellationToken cancellationToken) =>
        (await WaitAsync("q", id => new(id, missionId, question, time.GetUtcNow()), cancellationToken)).Words;

    /// <inheritdoc />
    public async ValueTask<ApprovalAnswer> AskAsync(ApprovalRequest request, CancellationToken cancellationToken)
    {
        var answer = await WaitAsync("a", id => new(id, request.MissionId, request.Reason, time.GetUtcNow()) { Approval = request }, cancellationToken);
        return new(Consents.Contains(answer.Words.Trim().TrimEnd('.', '!')), answer.By);
    }

    /// <summary>Waits until something is asked.</summary>
    /// <param name="wanted">Whether a question is the one that is waited for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The question, which may have been open already.</returns>
    public async Task<OpenQuestion> WhenAskedAsync(Predicate<OpenQuestion> wanted, CancellationToken cancellationToken)
    {
        var wait = new QuestionWait(wanted);
        lock (gate)
        {
            if (Open.FirstOrDefault(question => wanted(question)) is { } open)
            {
                return open;
            }

            waits.Add(wait);
        }

        try
        {
            return await wait.Asked.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            lock (gate)
            {
                waits.Remove(wait);
            }
        }
    }

    /// <summary>Takes words as the answer to the oldest open question.</summary>
    /// <param name="words">The words.</param>
    /// <returns>False when nothing is asked.</returns>
    public bool TryAnswer(string words)
    {
        lock (gate)
        {
            return pending.Count > 0 && TryAnswer(pending.GetAt(0).Key, words, SomebodyHere);
        }
    }

    /// <summary>Takes words as the answer to one question.</summary>
    /// <param name="id">The question.</param>
    /// <param name="words">The words.</param>
    /// <param name="by">Who said them, for the journal.</param>
    /// <returns>False when it is not open.</returns>
    public bool TryAnswer(string id, string words, string by)
    {
        lock (gate)
        {
            return pending.Remove(id, out var entry) && entry.Answer.TrySetResult(new(words, by));
        }
    }

    /// <summary>Takes a person's decision about an approval.</summary>
    /// <param name="id">The approval.</param>
    /// <param name="granted">Whether it may be done.</param>
    /// <param name="by">Who decided, for the journal.</param>
    /// <returns>False when it is not open.</returns>
    public bool TryDecide(string id, bool granted, string by) => TryAnswer(id, granted ? "yes" : "no", by);

    private async ValueTask<PersonAnswer> WaitAsync(string kind, Func<string, OpenQuestion> ask, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<PersonAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        var id = kind + Interlocked.Increment(ref asked).ToString(CultureInfo.InvariantCulture);
        lock (gate)
        {
            var question = ask(id);
            pending.Add(id, (question, answer));
            waits.FindAll(wait => wait.Wanted(question)).ForEach(wait => wait.Asked.TrySetResult(question));
        }

        try
        {
            return await answer.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            lock (gate)
            {
                pending.Remove(id);
            }
        }
    }
}
