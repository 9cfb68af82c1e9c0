using System.Globalization;
using LamRobot.Actuators;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Takes a person's words, from wherever they come: a stop at once, an answer to a question, or a new mission.</summary>
/// <param name="stack">Carries missions out.</param>
/// <param name="dialogue">Has the open questions; null when nobody is asked.</param>
/// <param name="releaseRobot">Ends an emergency stop at the robot.</param>
/// <param name="time">Names missions.</param>
internal sealed class CommandDesk(MissionStack stack, PersonDialogue? dialogue, Func<CancellationToken, ValueTask> releaseRobot, TimeProvider time)
{
    private const string Release = "release";
    private int running;
    private int missions;

    /// <summary>Whether a mission runs or waits for its turn.</summary>
    public bool Busy => Volatile.Read(ref running) > 0;

    /// <summary>Makes the id of the next mission, so that others can speak of it before it begins.</summary>
    /// <returns>The id.</returns>
    public string NextId() => string.Create(CultureInfo.InvariantCulture, $"m{time.GetUtcNow():yyyyMMdd'T'HHmmssfff}-{Interlocked.Increment(ref missions)}");

    /// <summary>Takes words.</summary>
    /// <param name="command">The words.</param>
    /// <param name="cancellationToken">Ends the mission that they begin.</param>
    /// <returns>The mission as it happened; null when the words were an answer, or released a stop.</returns>
    public async ValueTask<Episode?> TakeAsync(MissionCommand command, CancellationToken cancellationToken)
    {
        if (string.Equals(command.Text.Trim(), Release, StringComparison.OrdinalIgnoreCase))
        {
            await ReleaseAsync("operator", cancellationToken);
            return null;
        }

        if (!StopPhrase.IsStop(command.Text) && dialogue?.TryAnswer(command.Text) == true)
        {
            return null;
        }

        Interlocked.Increment(ref running);
        try
        {
            return await stack.Loop.RunAsync(command with { MissionId = command.MissionId ?? NextId() }, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref running);
        }
    }

    /// <summary>Takes words as the answer to one question and to no other.</summary>
    /// <param name="missionId">The mission that asked.</param>
    /// <param name="stepId">The step that is to be approved; null for a question of the planner.</param>
    /// <param name="words">The words.</param>
    /// <returns>False when this is not asked, or not any more.</returns>
    public bool TryAnswer(string missionId, string? stepId, string words) => dialogue?.TryAnswer(missionId, stepId, words) == true;

    /// <summary>Ends an emergency stop: the robot first, then the service.</summary>
    /// <param name="source">Who asked.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when new actions are accepted.</returns>
    public async ValueTask ReleaseAsync(string source, CancellationToken cancellationToken)
    {
        await releaseRobot(cancellationToken);
        await stack.Stop.ReleaseAsync(source, cancellationToken);
    }

    /// <summary>Stops everything that moves, at once.</summary>
    /// <param name="kind">How hard.</param>
    /// <param name="source">Who asked.</param>
    /// <param name="cancellationToken">Gives up waiting for the confirmation.</param>
    /// <returns>Who has confirmed, and how fast.</returns>
    public ValueTask<StopReport> StopAsync(StopKind kind, string source, CancellationToken cancellationToken) => stack.Stop.StopAsync(kind, source, cancellationToken);
}
