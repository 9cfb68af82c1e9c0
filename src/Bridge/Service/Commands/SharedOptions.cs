using System.CommandLine;
using System.CommandLine.Parsing;
using LamRobot.Bridge.Mqtt.Wire;

namespace LamRobot.Bridge.Service;

/// <summary>Options that several verbs have.</summary>
internal static class SharedOptions
{
    /// <summary>The scenario of a robot in a home.</summary>
    public const string Home = "home";

    /// <summary>The scenario of an arm at a table.</summary>
    public const string Tabletop = "tabletop";

    private const string Camera = "camera";

    /// <summary>Whether an option stands on the command line; one that has a value by itself does not.</summary>
    /// <param name="result">A part of the command line.</param>
    /// <param name="option">The option.</param>
    /// <returns>True when it does.</returns>
    public static bool IsGiven(this SymbolResult result, Option option) => result.GetResult(option) is { Implicit: false };

    /// <summary>Makes the option that says where simulated robots are.</summary>
    /// <param name="description">What there is to choose.</param>
    /// <param name="scenarios">What may be chosen.</param>
    /// <returns>The option.</returns>
    public static Option<string?> Scenario(string description, params string[] scenarios)
    {
        var option = new Option<string?>("--scenario") { Description = description, HelpName = string.Join('|', scenarios) };
        option.AcceptOnlyFromAmong(scenarios);
        return option;
    }

    /// <summary>Makes the option that says who tells where things are.</summary>
    /// <param name="description">What there is to choose.</param>
    /// <returns>The option.</returns>
    public static Option<string?> Positions(string description)
    {
        var option = new Option<string?>("--positions") { Description = description, HelpName = $"telemetry|{Camera}" };
        option.AcceptOnlyFromAmong("telemetry", Camera);
        return option;
    }

    /// <summary>Says where a simulated robot is.</summary>
    /// <param name="scenario">The scenario; null for the home.</param>
    /// <param name="positions">Who tells where things are; null for the robot.</param>
    /// <returns>The place.</returns>
    public static SimulatedPlace PlaceOf(string? scenario, string? positions) =>
        scenario != Tabletop ? SimulatedPlace.Home : positions == Camera ? SimulatedPlace.TabletopByCamera : SimulatedPlace.Tabletop;

    /// <summary>Makes the option that names the journal.</summary>
    /// <returns>The option.</returns>
    public static Option<string> Journal() => new("--journal") { Description = "File that keeps what happens.", HelpName = "FILE", DefaultValueFactory = _ => JournalFactory.DefaultPath };

    /// <summary>Makes the option that says how long the journal keeps missions.</summary>
    /// <returns>The option.</returns>
    public static Option<double?> KeepDays()
    {
        var option = new Option<double?>("--keep-days") { Description = "How many days the journal keeps missions that are over. Default: for ever.", HelpName = "DAYS" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double?>() is not (null or (>= 0 and <= 36_500)))
            {
                result.AddError("--keep-days needs a number from 0 to 36500.");
            }
        });
        return option;
    }

    /// <summary>Makes the option that gives the embedded broker's port.</summary>
    /// <returns>The option.</returns>
    public static Option<int?> BrokerPort() => Port("--broker-port", "The embedded MQTT broker's port on this machine. Default: 1883, or a free one when that is taken.");

    /// <summary>Makes the option that asks for JSON.</summary>
    /// <returns>The option.</returns>
    public static Option<bool> Json() => new("--json") { Description = "Write JSON, for programs." };

    /// <summary>Makes the option that names a broker.</summary>
    /// <param name="otherwise">What happens without it.</param>
    /// <returns>The option.</returns>
    public static Option<string?> Broker(string otherwise) => new("--broker") { Description = $"The robot's MQTT broker, such as mqtt://192.168.1.5:1883. {otherwise}", HelpName = "URL" };

    /// <summary>Makes the option that names the map of the floor.</summary>
    /// <returns>The option.</returns>
    public static Option<string?> Map() => new("--map") { Description = "Map of the floor for VDA 5050 robots: ways and stations in the layout interchange format (docs/maps.md). Without it they can only act where they stand.", HelpName = "FILE" };

    /// <summary>Makes the option that names robots behind ROS bridges.</summary>
    /// <returns>The option.</returns>
    public static Option<string[]> Ros() => new("--ros") { Description = "File that describes a robot behind a ROS bridge on the broker (docs/ros.md); may be given several times.", HelpName = "FILE" };

    /// <summary>Makes the option that approves beforehand.</summary>
    /// <returns>The option.</returns>
    public static Option<bool> Approve() => new("--approve") { Description = "Approve beforehand what a person must approve: actions that cannot be undone. Without it they are not done." };

    /// <summary>Makes the option that names a robot.</summary>
    /// <param name="otherwise">What happens without it.</param>
    /// <returns>The option.</returns>
    public static Option<string?> Robot(string otherwise)
    {
        var option = new Option<string?>("--robot") { Description = $"The robot's id. {otherwise}", HelpName = "ID" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } id && !RobotTopics.IsValidId(id))
            {
                result.AddError("--robot needs an id of letters, digits, '-', '_' and '.'.");
            }
        });
        return option;
    }

    /// <summary>Makes the option that gives the seed.</summary>
    /// <param name="description">What it is for.</param>
    /// <returns>The option.</returns>
    public static Option<int> Seed(string description) => new("--seed") { Description = description, HelpName = "N", DefaultValueFactory = _ => 1 };

    /// <summary>Makes the option that gives the speed of simulated time.</summary>
    /// <returns>The option.</returns>
    public static Option<double> Speed()
    {
        var option = new Option<double>("--speed") { Description = "How fast the simulated robot's time goes; 1 is real time.", HelpName = "X", DefaultValueFactory = _ => 1 };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (> 0 and <= 100))
            {
                result.AddError("--speed needs a number above 0, up to 100.");
            }
        });
        return option;
    }

    /// <summary>Makes an option for a port.</summary>
    /// <param name="name">The option's name.</param>
    /// <param name="description">What listens there.</param>
    /// <returns>The option.</returns>
    public static Option<int?> Port(string name, string description)
    {
        var option = new Option<int?>(name) { Description = description, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 0 or > 65535)
            {
                result.AddError($"{name} needs a port from 0 to 65535.");
            }
        });
        return option;
    }
}
