using LamRobot.Bridge.Mqtt;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Stops every robot of a broker without a service, each in its own language, and says which of them stand.</summary>
/// <param name="mqtt">A connection to the broker.</param>
/// <param name="finder">Finds the robots.</param>
/// <param name="time">Measures how long a robot is waited for.</param>
internal sealed class BrokerStop(MqttLink mqtt, RobotFinder finder, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Stops them: those that hear the word for all at once, the others as soon as they are found.</summary>
    /// <param name="kind">How hard.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Whether there are robots and all stand, and a line for each.</returns>
    public async ValueTask<(bool AllStand, string Words)> StopAsync(StopKind kind, CancellationToken cancellationToken)
    {
        var outcome = await BroadcastStop.StopAllAsync(mqtt, kind, cancellationToken);
        var found = await finder.ListAsync(cancellationToken);
        var stands = await Task.WhenAll(found.Select(robot => HaltAsync(robot, kind, cancellationToken)));
        var lines = found.Zip(stands, static (robot, fault) => fault is null ? $"{robot.Id} stands" : $"{robot.Id} HAS NOT CONFIRMED: {fault}").ToList();
        if (outcome != PublishOutcome.Delivered)
        {
            lines.Insert(0, $"NOT DELIVERED to all at once: the broker says {outcome}.");
        }

        if (found.Count == 0)
        {
            lines.Add("No robot shows itself on this broker: nobody is known to have heard the stop.");
        }

        return (found.Count > 0 && stands.All(static fault => fault is null), string.Join(Environment.NewLine, lines));
    }

    /// <returns>Why it is not known to stand; null when it stands.</returns>
    private async Task<string?> HaltAsync(FoundRobot robot, StopKind kind, CancellationToken cancellationToken)
    {
        await using var link = robot.Open(mqtt);
        return await EarlyStop.StopAsync(link, kind, Patience, time, cancellationToken);
    }
}
