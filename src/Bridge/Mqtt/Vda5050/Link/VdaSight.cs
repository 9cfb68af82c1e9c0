using System.Globalization;
using LamRobot.Bridge.Mqtt.Maps;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Puts what is known of a robot and of its map into an observation.</summary>
internal sealed class VdaSight(string robotId, VdaRobotLinkOptions options, TimeProvider time)
{
    private readonly Dictionary<string, int> names = options.Map.Stations.GroupBy(station => station.Name, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    public RobotState State(VdaSnapshot known, bool linkUp, bool emergency) => new(robotId, linkUp && known is { Online: true, Dialect: not null })
    {
        Pose = Pose(known.Position),
        Battery = known.State is { } state ? Math.Clamp(state.Battery.Charge / 100, 0, 1) : null,
        Moving = known.State is { Driving: true },
        EmergencyStopped = emergency || known.State is { EmergencyStop: not VdaEmergencyStop.None },
        Age = Age(known),
    };

    public Observation Observe(VdaSnapshot known, RobotState state) => new()
    {
        Timestamp = time.GetUtcNow(),
        Entities = options.Map.Stations.Select(Station).Prepend(Robot(known)).ToEquatableList(),
        Robots = [state],
    };

    private Entity Robot(VdaSnapshot known) => new(robotId, robotId, "robot")
    {
        Attributes = Attributes(known).Where(each => each.Value.Length > 0).ToEquatableMap(),
        Pose = Pose(known.Position),
        Age = Age(known),
    };

    private Entity Station(MapStation station)
    {
        var node = options.Map.FindNode(station.Nodes[0])!;
        return new(IdOf(station), station.Name, FactsheetActions.StationKind)
        {
            Attributes = new[] { ("also", string.Join("; ", station.OtherNames)), ("description", station.Description) }
                .Where(each => each.Item2.Length > 0).Select(each => KeyValuePair.Create(each.Item1, each.Item2)).ToEquatableMap(),
            Pose = new(node.X, node.Y, node.Heading ?? 0),
        };
    }

    private IEnumerable<KeyValuePair<string, string>> Attributes(VdaSnapshot known)
    {
        var state = known.State;
        yield return new("at", At(known));
        yield return new("carrying", state?.Loads is { Count: > 0 } loads ? string.Join(", ", loads.Select(load => load.LoadId ?? load.LoadType ?? "a load")) : "");
        yield return new("battery", state is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{state.Battery.Charge:0} %{(state.Battery.Charging ? ", charging" : "")}"));
        yield return new("mode", state is null ? "" : state.OperatingMode.ToString().ToLowerInvariant());
        yield return new("paused", state is { Paused: true } ? "yes" : "");
        yield return new("order", state is { OrderId.Length: > 0 } && VdaReadiness.HasOrder(state) ? state.OrderId : "");
        yield return new("error", state?.Errors.LastOrDefault(error => error.Level != VdaErrorLevel.Warning) is { } error ? VdaErrorWords.Say(error) : "");
        yield return new("doubt", known.Contradiction ?? known.Disbelief ?? "");
    }

    // A robot on its way is at no place: what it reached last is where it was.
    private string At(VdaSnapshot known)
    {
        if (known.State is not { Driving: false } || VdaStart.Find(options.Map, known.State.LastNodeId, known.Position, options.NodeRadius) is not [{ First: null } here])
        {
            return known.State is { Driving: false } state && options.Map.FindNode(state.LastNodeId) is null ? state.LastNodeId : "";
        }

        return options.Map.StationAt(here.Node.Id) is { } station ? IdOf(station) : here.Node.Id;
    }

    // Plans and people read the same word, as long as it names one place alone.
    private string IdOf(MapStation station) => names[station.Name] == 1 && station.Name != robotId ? station.Name : station.Id;

    private TimeSpan Age(VdaSnapshot known) => known.Heard == default ? TimeSpan.Zero : time.GetUtcNow() - known.Heard;

    private static Pose? Pose(VdaPosition? position) => position is null ? null : new(position.X, position.Y, position.Theta);
}
