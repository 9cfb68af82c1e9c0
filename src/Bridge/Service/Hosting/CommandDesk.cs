using System.Globalization;
using LamRobot.Actuators;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Takes a person's words, from wherever they come: a stop at once, an answer to a question, or a new mission.</summary>
/// <param name="stack">Carries missions out.</param>
/// <param name="dialogue">Has the open questions; null when nobody is asked.</param>
/// <param name="releaseRobot">Ends an emergency stop at the robots; a failure says which still stand.</param>
/// <param name="time">Names missions.</param>
internal sealed class CommandDesk(MissionStack stack, PersonDialogue? dialogue, Func<CancellationToken, ValueTask<ActionResult>> releaseRobot, TimeProvider time)
{
    /// <summary>Instead of a mission's id: all that run, wait or come later.</summary>
    public const string Everything = "";

    private const string Release = "release";
    private static readonly TimeSpan EndWait = TimeSpan.FromSeconds(10);
    private readonly CancellableMissions running = new();
    private int missions;

    /// <summary>Rehearses missions; null where nobody can.</summary>
    public DryRunDesk? DryRuns { get; init; }

    /// <summary>Whether every mission is only rehearsed.</summary>
    public bool OnlyDry { get; init; }

    /// <summary>Whether a mission runs or waits for its turn.</summary>
    public bool Busy => running.Any;

    /// <summary>What waits for a person's answer, the oldest first.</summary>
    public IReadOnlyList<OpenQuestion> Questions => dialogue?.Open ?? [];

    /// <summary>Makes the id of the next mission, so that others can speak of it before it begins.</summary>
    /// <returns>The id.</returns>
    public string NextId() => NextId(OnlyDry);

    /// <summary>Whether words release an emergency stop.</summary>
    /// <param name="text">The words.</param>
    /// <returns>True when they do, and nothing else.</returns>
    public static bool IsRelease(string text) => string.Equals(text.Trim(), Release, StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes words.</summary>
    /// <param name="command">The words.</param>
    /// <param name="cancellationToken">Ends the mission that they begin.</param>
    /// <returns>The mission as it happened; null when the words were an answer, released a stop, or paused or resumed everything.</returns>
    public async ValueTask<Episode?> TakeAsync(MissionCommand command, CancellationToken cancellationToken)
    {
        if (IsRelease(command.Text))
        {
            await ReleaseAsync("operator", cancellationToken);
            return null;
        }

        if (PauseWords.Recognise(command.Text) is { } pausing)
        {
            await (pausing ? PauseAsync(Everything, "operator") : ResumeAsync(Everything, "operator"));
            return null;
        }

        if (!StopPhrase.IsStop(command.Text) && dialogue?.TryAnswer(command.Text) == true)
        {
            return null;
        }

        var id = command.MissionId ?? NextId(IsDry(command));
        var token = running.Add(id, cancellationToken);
        try
        {
            StopRehearsals(command.Text);
            var named = Named(command, id);
            return await (IsDry(command) ? DryRuns!.RunAsync(named, token) : stack.Loop.RunAsync(named, token));
        }
        finally
        {
            running.Remove(id);
        }
    }

    /// <summary>Takes a command as a new mission, never as an answer or a release; a stop is carried out.</summary>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">Ends the mission.</param>
    /// <returns>The mission; null when too many wait already.</returns>
    public QueuedMission? TryBegin(MissionCommand command, CancellationToken cancellationToken)
    {
        var id = command.MissionId ?? NextId(IsDry(command));
        var token = running.Add(id, cancellationToken);
        StopRehearsals(command.Text);
        var named = Named(command, id);
        if ((IsDry(command) ? DryRuns!.TryBegin(named, token) : stack.Loop.TryBegin(named, token)) is { } mission)
        {
            return mission with { Completion = UntilEndedAsync(mission) };
        }

        running.Remove(id);
        return null;
    }

    /// <summary>Ends one mission, whether it runs or waits.</summary>
    /// <param name="missionId">The mission.</param>
    /// <returns>False when it neither runs nor waits.</returns>
    public bool TryCancel(string missionId) => running.TryCancel(missionId);

    /// <summary>Pauses a mission, or everything: steps that run are ended, nothing new begins.</summary>
    /// <param name="missionId">The mission, or <see cref="Everything"/>.</param>
    /// <param name="by">Who asked.</param>
    /// <returns>False when it neither runs nor waits.</returns>
    public ValueTask<bool> PauseAsync(string missionId, string by) => stack.Loop.PauseAsync(missionId, by);

    /// <summary>Lets a paused mission, or everything, go on.</summary>
    /// <param name="missionId">The mission, or <see cref="Everything"/>.</param>
    /// <param name="by">Who asked.</param>
    /// <returns>False when it neither runs nor waits.</returns>
    public ValueTask<bool> ResumeAsync(string missionId, string by) => stack.Loop.ResumeAsync(missionId, by);

    /// <summary>Waits until a mission asks something.</summary>
    /// <param name="missionId">The mission.</param>
    /// <param name="wanted">Whether a question of it is the one that is waited for.</param>
    /// <param name="cancellationToken">Gives up; where nobody is asked, nothing else ends the wait.</param>
    /// <returns>The question.</returns>
    public async Task<OpenQuestion> WhenAskedAsync(string missionId, Predicate<OpenQuestion> wanted, CancellationToken cancellationToken)
    {
        if (dialogue is null)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken);
        }

        return await dialogue!.WhenAskedAsync(question => question.MissionId == missionId && wanted(question), cancellationToken);
    }

    /// <summary>Ends every mission, and waits until the robot was told; not for ever, should something hang.</summary>
    /// <returns>A task that ends when no mission runs, or was waited for long enough.</returns>
    public Task EndAsync() => Task.WhenAny(running.EndAsync(), Task.Delay(EndWait, time, CancellationToken.None));

    /// <summary>Takes words as the answer to one question.</summary>
    /// <param name="questionId">The question.</param>
    /// <param name="words">The words.</param>
    /// <param name="by">Who said them.</param>
    /// <returns>False when it is not open.</returns>
    public bool TryAnswer(string questionId, string words, string by)
    {
        // A rehearsal that is told to stop would stop itself alone.
        if (StopPhrase.Recognise(words) is { } kind && Questions.Any(open => open.Id == questionId && DryRunDesk.IsDry(open.MissionId)))
        {
            _ = StopAsync(kind, by, CancellationToken.None).AsTask();
        }

        return dialogue?.TryAnswer(questionId, words, by) == true;
    }

    /// <summary>Takes a person's decision about an approval.</summary>
    /// <param name="questionId">The approval.</param>
    /// <param name="granted">Whether it may be done.</param>
    /// <param name="by">Who decided.</param>
    /// <returns>False when it is not open.</returns>
    public bool TryDecide(string questionId, bool granted, string by) => dialogue?.TryDecide(questionId, granted, by) == true;

    private async Task<Episode> UntilEndedAsync(QueuedMission mission)
    {
        try
        {
            return await mission.Completion;
        }
        finally
        {
            running.Remove(mission.MissionId);
        }
    }

    /// <summary>Ends an emergency stop: the robots first, then the service.</summary>
    /// <param name="source">Who asked.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Success when new actions are accepted; a failure says why the stop stays on. Both are told to those who listen.</returns>
    public ValueTask<ActionResult> ReleaseAsync(string source, CancellationToken cancellationToken) => stack.Stop.ReleaseAsync(source, releaseRobot, cancellationToken);

    /// <summary>Stops everything that moves, at once.</summary>
    /// <param name="kind">How hard.</param>
    /// <param name="source">Who asked.</param>
    /// <param name="cancellationToken">Gives up waiting for the confirmation.</param>
    /// <returns>Who has confirmed, and how fast.</returns>
    public ValueTask<StopReport> StopAsync(StopKind kind, string source, CancellationToken cancellationToken)
    {
        var stopping = stack.Stop.StopAsync(kind, source, cancellationToken);
        DryRuns?.Stop(kind, source);
        return stopping;
    }

    private string NextId(bool isDry) =>
        string.Create(CultureInfo.InvariantCulture, $"{(isDry ? DryRunDesk.Prefix : "")}m{time.GetUtcNow():yyyyMMdd'T'HHmmssfff}-{Interlocked.Increment(ref missions)}");

    private MissionCommand Named(MissionCommand command, string id) =>
        command with { MissionId = id, Actuators = command.Actuators.Count > 0 ? command.Actuators : stack.ActuatorsFor(command.Text) };

    // A stop is never rehearsed.
    private bool IsDry(MissionCommand command) => (OnlyDry || command.DryRun) && !StopPhrase.IsStop(command.Text);

    private void StopRehearsals(string words)
    {
        if (StopPhrase.Recognise(words) is { } kind)
        {
            DryRuns?.Stop(kind, "command");
        }
    }
}
