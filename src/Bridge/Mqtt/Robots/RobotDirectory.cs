using System.Collections.Concurrent;
using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt;

/// <summary>Finds the JSON robots on a broker by what they left there.</summary>
public static class RobotDirectory
{
    /// <summary>Lists the robots.</summary>
    /// <param name="link">A link to the broker.</param>
    /// <param name="settle">How long to listen: what is retained comes at once.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The robots, by id.</returns>
    public static async ValueTask<IReadOnlyList<DiscoveredRobot>> ListAsync(MqttLink link, TimeSpan settle, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(link);
        var manifests = new ConcurrentDictionary<string, ActuatorManifest>(StringComparer.Ordinal);
        var online = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        await link.ConnectAsync(cancellationToken).ConfigureAwait(false);
        var ears = new Ears(link);
        await using var closing = ears.ConfigureAwait(false);
        await ears.OpenAsync(RobotTopics.AllManifests, TakeManifest, cancellationToken).ConfigureAwait(false);
        await ears.OpenAsync(RobotTopics.AllStatuses, TakeStatus, cancellationToken).ConfigureAwait(false);
        await Task.Delay(settle / 2, time, cancellationToken).ConfigureAwait(false);
        await link.AskRetainedAsync(RobotTopics.AllManifests, cancellationToken).ConfigureAwait(false);
        await link.AskRetainedAsync(RobotTopics.AllStatuses, cancellationToken).ConfigureAwait(false);
        await Task.Delay(settle / 2, time, cancellationToken).ConfigureAwait(false);
        return [.. manifests.Values.OrderBy(manifest => manifest.Id, StringComparer.Ordinal).Select(manifest => new DiscoveredRobot(manifest, online.GetValueOrDefault(manifest.Id)))];

        void TakeManifest(MqttMessage message)
        {
            if (WireJson.TryRead(message.Payload, WireJson.Default.ActuatorManifest, out var manifest) && manifest.Id == RobotTopics.RobotIdOf(message.Topic))
            {
                manifests[manifest.Id] = manifest;
            }
        }

        void TakeStatus(MqttMessage message)
        {
            if (WireJson.TryRead(message.Payload, WireJson.Default.StatusMessage, out var status) && RobotTopics.RobotIdOf(message.Topic) is { } id)
            {
                online[id] = status.Online;
            }
        }
    }
}
