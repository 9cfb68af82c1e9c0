using LamRobot.Bridge.Mqtt;
using LamRobot.Bridge.Mqtt.Maps;
using LamRobot.Bridge.Mqtt.Ros;
using LamRobot.Bridge.Mqtt.Vda5050;

namespace LamRobot.Bridge.Service;

/// <summary>Finds the robots on a broker, of every language that is spoken here.</summary>
/// <param name="mqtt">A connection to the broker.</param>
/// <param name="map">The ways and stations of the floor.</param>
/// <param name="ledger">Remembers what robots were told; null for in memory.</param>
/// <param name="time">The clock.</param>
/// <param name="ros">Robots behind ROS bridges: nothing on a broker says what they are.</param>
internal sealed class RobotFinder(MqttLink mqtt, RouteMap map, ICommandLedger? ledger, TimeProvider time, IReadOnlyList<RosRobot>? ros = null)
{
    private const int MostLooks = 10;
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1.5);
    private NodeReservations reservations = new();

    /// <summary>Looks over another connection; robots that are found there keep out of each other's way with those that were found here.</summary>
    /// <param name="other">The connection.</param>
    /// <returns>Who looks.</returns>
    public RobotFinder Through(MqttLink other) => new(other, map, ledger, time, ros) { reservations = reservations };

    /// <summary>Finds all that are there, and takes its time.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The robots, by id.</returns>
    public ValueTask<IReadOnlyList<FoundRobot>> ListAsync(CancellationToken cancellationToken) => FindAsync(Look, cancellationToken);

    /// <summary>Finds the robot that shall do a command; one that is not there yet is waited for, for some seconds.</summary>
    /// <param name="wanted">The id that was asked for; null when none was.</param>
    /// <param name="command">What a person says; empty when that is not known yet.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The robot.</returns>
    /// <exception cref="SetupException">There is none.</exception>
    public async ValueTask<FoundRobot> ChooseAsync(string? wanted, string command, CancellationToken cancellationToken)
    {
        for (var looks = 1; ; looks++)
        {
            var found = await FindAsync(Glance, cancellationToken);
            if (found.Any(robot => wanted is null ? robot.Online : string.Equals(robot.Id, wanted, StringComparison.OrdinalIgnoreCase)) || looks == MostLooks)
            {
                return RobotChoice.Choose(found, wanted, command);
            }
        }
    }

    /// <summary>Finds the robot that shall do a command, and where neither an id nor a command says which one that is, all others that are there as well.</summary>
    /// <param name="wanted">The id that was asked for; null when none was.</param>
    /// <param name="command">What a person says; empty when that is not known yet.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The robots, no two of one id; the first is the one that does what is said to none of them by name.</returns>
    /// <exception cref="SetupException">There is none.</exception>
    public async ValueTask<IReadOnlyList<FoundRobot>> ChooseAllAsync(string? wanted, string command, CancellationToken cancellationToken)
    {
        var first = await ChooseAsync(wanted, command, cancellationToken);
        if (wanted is not null || command.Length > 0)
        {
            return [first];
        }

        // Who is slower to show itself is given its time.
        var there = (await ListAsync(cancellationToken)).Where(robot => robot.Online);
        return [.. there.Append(first).DistinctBy(robot => robot.Id).OrderBy(robot => robot.Id, StringComparer.Ordinal)];
    }

    private async ValueTask<IReadOnlyList<FoundRobot>> FindAsync(TimeSpan settle, CancellationToken cancellationToken)
    {
        var json = RobotDirectory.ListAsync(mqtt, settle, time, cancellationToken).AsTask();
        var vda = await VdaDirectory.ListAsync(mqtt, settle, time, cancellationToken);
        return [.. (await json).Select(OfJson).Concat(vda.Select(OfVda)).Concat((ros ?? []).Select(OfRos)).OrderBy(robot => robot.Id, StringComparer.Ordinal)];
    }

    private FoundRobot OfJson(DiscoveredRobot robot) =>
        new(robot.Manifest.Id, "JSON 1", robot.Online, link => new JsonRobotLink(link, robot.Manifest.Id, new JsonRobotLinkOptions { Ledger = ledger }, time))
        {
            Description = robot.Manifest.Description,
            Manifest = robot.Manifest,
        };

    private FoundRobot OfVda(VdaRobotListing robot)
    {
        var manifest = robot.Factsheet is { } factsheet ? FactsheetActions.Of(factsheet, robot.RobotId).Manifest : null;
        var online = robot is { IsUnderstood: true, Connection: VdaConnectionState.Online };
        return new(robot.RobotId, $"VDA 5050 {robot.Version}".TrimEnd(), online, link => new VdaRobotLink(link, robot.Topics, Options(robot), time))
        {
            Description = robot.IsUnderstood ? manifest?.Description ?? "It has told no factsheet." : "Its version is not understood.",
            Manifest = manifest,
        };
    }

    // Whether it is there is known when it has said where it is.
    private FoundRobot OfRos(RosRobot robot) => new(robot.Id, "ROS 2", Online: true, link => new RosRobotLink(robot, link, new() { Ledger = ledger }, time))
    {
        Description = robot.Description,
        Manifest = RosRobotLink.ManifestOf(robot),
    };

    private VdaRobotLinkOptions Options(VdaRobotListing robot) => new() { RobotId = robot.RobotId, Map = map, Reservations = reservations, Ledger = ledger };
}
