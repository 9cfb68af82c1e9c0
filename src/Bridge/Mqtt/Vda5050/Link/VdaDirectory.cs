using System.Collections.Concurrent;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Finds the VDA 5050 robots on a broker, under any name of the interface.</summary>
public static class VdaDirectory
{
    // INTERFACE/vMAJOR/MANUFACTURER/SERIAL/..., and the same with an interface name of two words.
    private static readonly string[] Places = ["+/+/+/+/", "+/+/+/+/+/"];

    /// <summary>Lists the robots.</summary>
    /// <param name="link">A link to the broker.</param>
    /// <param name="settle">How long to listen: retained words come at once, a factsheet that has to be asked for later.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The robots by their id, also those that are gone or are not understood.</returns>
    public static async ValueTask<IReadOnlyList<VdaRobotListing>> ListAsync(MqttLink link, TimeSpan settle, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(link);
        var found = new ConcurrentDictionary<VdaTopics, VdaRobotListing>();
        await link.ConnectAsync(cancellationToken).ConfigureAwait(false);
        var ears = new Ears(link);
        await using var closing = ears.ConfigureAwait(false);
        foreach (var filter in Places.SelectMany(place => new[] { place + "connection", place + "factsheet" }))
        {
            await ears.OpenAsync(filter, message => Take(message, found), cancellationToken).ConfigureAwait(false);
        }

        await HearAsync(link, found, settle, time, cancellationToken).ConfigureAwait(false);
        return Named(found);
    }

    private static async ValueTask HearAsync(MqttLink link, ConcurrentDictionary<VdaTopics, VdaRobotListing> found, TimeSpan settle, TimeProvider time, CancellationToken cancellationToken)
    {
        await Task.Delay(settle / 2, time, cancellationToken).ConfigureAwait(false);
        foreach (var place in Places)
        {
            await link.AskRetainedAsync(place + "connection", cancellationToken).ConfigureAwait(false);
        }

        foreach (var robot in found.Values.Where(robot => robot is { Factsheet: null, IsUnderstood: true, Connection: VdaConnectionState.Online }))
        {
            await AskForFactsheetAsync(link, robot, time, cancellationToken).ConfigureAwait(false);
        }

        await Task.Delay(settle / 2, time, cancellationToken).ConfigureAwait(false);
    }

    private static List<VdaRobotListing> Named(ConcurrentDictionary<VdaTopics, VdaRobotListing> found)
    {
        // Words that were on their way may still come in.
        var robots = found.Values.ToList();
        var ids = VdaRobotIds.Of(robots.Select(robot => robot.Topics.Robot).ToHashSet());
        return [.. robots.Select(robot => robot with { RobotId = ids[robot.Topics.Robot] }).OrderBy(robot => robot.RobotId, StringComparer.Ordinal).ThenBy(robot => robot.Topics.Major)];
    }

    private static void Take(MqttMessage message, ConcurrentDictionary<VdaTopics, VdaRobotListing> found)
    {
        if (VdaTopics.Parse(message.Topic, out var name) is not { } topics)
        {
            return;
        }

        var dialect = VdaDialect.All.LastOrDefault(each => each.Major == topics.Major) ?? VdaDialect.V210;
        if (name == "connection" && dialect.ReadConnection(message.Payload.Span) is { } connection && connection.Header.Robot == topics.Robot)
        {
            found.AddOrUpdate(topics, Told, (_, old) => Told(topics) with { Factsheet = old.Factsheet });
            VdaRobotListing Told(VdaTopics place) => new("", place) { Version = connection.Header.Version, Connection = connection.Content.State };
        }
        else if (name == "factsheet" && dialect.ReadFactsheet(message.Payload.Span) is { } factsheet && factsheet.Header.Robot == topics.Robot)
        {
            found.AddOrUpdate(topics, new VdaRobotListing("", topics) { Version = factsheet.Header.Version, Factsheet = factsheet.Content }, (_, old) => old with { Factsheet = factsheet.Content });
        }
    }

    private static async ValueTask AskForFactsheetAsync(MqttLink link, VdaRobotListing robot, TimeProvider time, CancellationToken cancellationToken)
    {
        var ask = new VdaMessage<VdaInstantActions>(new(0, time.GetUtcNow(), robot.Version, robot.Topics.Robot), new([VdaInstants.Make("factsheetRequest")]));
        var message = new MqttMessage(robot.Topics.InstantActions, VdaDialect.Of(robot.Version)!.Write(ask)) { Delivery = MqttDelivery.AtMostOnce };
        await link.PublishAsync(message, cancellationToken).ConfigureAwait(false);
    }
}
