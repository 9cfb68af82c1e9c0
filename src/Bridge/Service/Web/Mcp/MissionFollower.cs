using LamRobot.Actuators;
using ModelContextProtocol;

namespace LamRobot.Bridge.Service;

/// <summary>Follows one mission until it is over, or asks something that the follower may answer.</summary>
/// <param name="desk">Has the open questions.</param>
/// <param name="events">What happens.</param>
/// <param name="mayApprove">Whether an approval is something that the follower may answer; else a person's decision is waited for.</param>
internal sealed class MissionFollower(CommandDesk desk, EventBroadcast events, bool mayApprove)
{
    /// <summary>Begins something and follows what comes of it.</summary>
    /// <param name="begin">Begins it; gives the mission, or null when it does not begin.</param>
    /// <param name="progress">Told what happens.</param>
    /// <param name="cancellationToken">Ends following.</param>
    /// <returns>The mission, and the question that it waits for; no mission when it did not begin.</returns>
    public async ValueTask<(string? MissionId, OpenQuestion? Question)> FollowAsync(Func<string?> begin, IProgress<ProgressNotificationValue> progress, CancellationToken cancellationToken)
    {
        // Followed before it begins: its end cannot be missed.
        using var subscription = events.Subscribe();
        if (begin() is not { } missionId)
        {
            return (null, null);
        }

        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ended = UntilEndedAsync(missionId, subscription, progress, done.Token);
        var asked = desk.WhenAskedAsync(missionId, question => question.Approval is null || mayApprove, done.Token);
        await Task.WhenAny(ended, asked);
        var question = asked.IsCompletedSuccessfully && !ended.IsCompletedSuccessfully ? await asked : null;
        await done.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return (missionId, question);
    }

    private static async Task UntilEndedAsync(string missionId, EventSubscription subscription, IProgress<ProgressNotificationValue> progress, CancellationToken cancellationToken)
    {
        var told = 0;
        await foreach (var missionEvent in subscription.ReadAllAsync(cancellationToken))
        {
            if (missionEvent.MissionId != missionId)
            {
                continue;
            }

            if (Words(missionEvent) is { } words)
            {
                progress.Report(new() { Progress = ++told, Message = words });
            }

            if (missionEvent is MissionEnded)
            {
                return;
            }
        }
    }

    private static string? Words(MissionEvent missionEvent) => missionEvent switch
    {
        MissionWaiting waiting => $"It waits for its turn; {waiting.Ahead} before it.",
        StepStarting starting => $"{starting.Step.Id}: {StepWords.Of(starting.Step)} ...",
        StepEnded ended => $"{ended.Step.Id}: {ended.Result.Status}. {ended.Result.Message}",
        ApprovalAsked asked => $"{asked.Step.Id}: a person must approve {StepWords.Of(asked.Step)}. {asked.Reason}",
        Replanning => "A step failed; the rest is planned anew.",
        _ => null,
    };
}
