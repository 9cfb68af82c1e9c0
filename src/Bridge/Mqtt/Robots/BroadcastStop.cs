using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt;

/// <summary>Stops every robot of a broker with one message, also those that nobody here has a link to.</summary>
/// <remarks>It awaits no confirmations: who must know that a robot stands stops it on its own link as well.</remarks>
public static class BroadcastStop
{
    /// <summary>Tells every robot to stop.</summary>
    /// <param name="link">A link to the broker.</param>
    /// <param name="kind">How hard.</param>
    /// <param name="cancellationToken">Gives up waiting for the broker's acknowledgement.</param>
    /// <returns>What became of the message.</returns>
    public static async ValueTask<PublishOutcome> StopAllAsync(MqttLink link, StopKind kind, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(link);
        var stop = new StopMessage(Guid.NewGuid().ToString("N"), kind);
        return await link.PublishAsync(new(RobotTopics.StopAll, WireJson.Write(stop, WireJson.Default.StopMessage)) { Urgent = true }, cancellationToken).ConfigureAwait(false);
    }
}
