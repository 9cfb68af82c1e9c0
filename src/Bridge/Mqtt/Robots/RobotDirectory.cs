using System.Collections.Concurrent;
using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt;

/// <summary>Finds the robots on a broker by the manifests that they left there.</summary>
public static class RobotDirectory
{
    /// <summary>Lists the robots.</summary>
    /// <param name="link">A link to the broker.</param>
    /// <param name="settle">How long to listen: retained manifests come at once.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The manifests, by id.</returns>
    public static async ValueTask<IReadOnlyList<ActuatorManifest>> ListAsync(MqttLink link, TimeSpan settle, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(link);
        var found = new ConcurrentDictionary<string, ActuatorManifest>(StringComparer.Ordinal);
        await link.ConnectAsync(cancellationToken).ConfigureAwait(false);
        await link.SubscribeAsync(RobotTopics.AllManifests, Take, cancellationToken).ConfigureAwait(false);
        await Task.Delay(settle, time, cancellationToken).ConfigureAwait(false);
        return [.. found.Values.OrderBy(manifest => manifest.Id, StringComparer.Ordinal)];

        void Take(MqttMessage message)
        {
            if (WireJson.TryRead(message.Payload, WireJson.Default.ActuatorManifest, out var manifest) && manifest.Id == RobotTopics.RobotIdOf(message.Topic))
            {
                found[manifest.Id] = manifest;
            }
        }
    }
}
