using System.CommandLine;
using System.CommandLine.Parsing;
using LamRobot.Bridge.Mqtt.Vda5050;

namespace LamRobot.Bridge.Service;

/// <summary>Runs simulated robots as a process of their own.</summary>
internal static class SimCommand
{
    private const string Home = SharedOptions.Home;
    private const string Tabletop = SharedOptions.Tabletop;
    private const string Warehouse = "warehouse";
    private const string Json = "json";
    private const string Vda = "vda5050";

    /// <summary>Makes the verb.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <returns>The verb.</returns>
    public static Command Create(Terminal terminal)
    {
        var broker = SharedOptions.Broker("Default: mqtt://127.0.0.1:1883.");
        var robot = SharedOptions.Robot("Default: robot in the home, arm at the table.");
        var seed = SharedOptions.Seed("Where all its chance comes from.");
        var speed = SharedOptions.Speed();
        var robots = Robots();
        var protocol = OneOf("--protocol", "How the robots speak: json for one robot in a home or at a table, vda5050 for a fleet in a warehouse. Default: json.", Json, Vda);
        var dialect = OneOf("--dialect", "The version of VDA 5050. Default: 2.1.0.", [.. VdaDialect.All.Select(static each => each.Version)]);
        var scenario = SharedOptions.Scenario("Where they are; at the table there is an arm. Default: home for json, warehouse for vda5050.", Home, Tabletop, Warehouse);
        var positions = SharedOptions.Positions("Who tells where things on the table are: the arm's telemetry, or whoever looks at the pictures of its camera, which are published then. Default: telemetry.");
        var map = new Option<string?>("--map") { Description = "Write the warehouse's map to a file in the layout interchange format; - prints it and ends.", HelpName = "FILE.lif.json" };
        var command = new Command("sim", "Runs simulated robots as a process of their own, until Ctrl-C: one in a home or at a table, or a fleet in a warehouse.")
        {
            broker, robot, robots, protocol, dialect, scenario, positions, map, seed, speed,
        };
        command.Validators.Add(result => Check(result, robots, protocol, dialect, scenario, positions, map));
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var address = BrokerFactory.Parse(parsed.GetValue(broker) ?? "mqtt://127.0.0.1:1883");
            var place = SharedOptions.PlaceOf(parsed.GetValue(scenario), parsed.GetValue(positions));
            var request = new SimRequest(address, parsed.GetValue(robot) ?? SimulatedRobot.DefaultId(place), parsed.GetValue(robots), parsed.GetValue(seed), parsed.GetValue(speed))
            {
                Place = place,
                Dialect = VdaDialect.Of(parsed.GetValue(dialect) ?? "") ?? VdaDialect.V210,
                MapFile = parsed.GetValue(map),
            };
            await (parsed.GetValue(protocol) == Vda ? SimSession.RunFleetAsync(request, terminal, cancellationToken) : SimSession.RunOneAsync(request, terminal, cancellationToken));
            return ExitCode.Success;
        });
        return command;
    }

    private static Option<int> Robots()
    {
        var option = new Option<int>("--robots") { Description = "How many robots; several speak vda5050.", HelpName = "N", DefaultValueFactory = _ => 1 };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 1000)
            {
                result.AddError("--robots needs a number from 1 to 1000.");
            }
        });
        return option;
    }

    private static Option<string?> OneOf(string name, string description, params string[] words)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = string.Join('|', words) };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    private static void Check(CommandResult result, Option<int> robots, Option<string?> protocol, Option<string?> dialect, Option<string?> scenario, Option<string?> positions, Option<string?> map)
    {
        var speaksVda = result.GetValue(protocol) == Vda;
        var place = result.GetValue(scenario) ?? (speaksVda ? Warehouse : Home);
        var complaint = (speaksVda, place) switch
        {
            (true, Tabletop) => "At the table there is one arm, and it speaks json: leave --protocol vda5050 out.",
            (_, not Tabletop) when result.GetValue(positions) is not null => "--positions is about things on a table: add --scenario tabletop.",
            (true, Home) => "In the home there is one robot, and it speaks json: leave --protocol vda5050 out, or take --scenario warehouse.",
            (false, Warehouse) => "In the warehouse robots speak VDA 5050: add --protocol vda5050.",
            (false, _) when result.GetValue(robots) > 1 => "In the home and at the table there is one robot: for several add --protocol vda5050.",
            (false, _) when result.GetValue(dialect) is not null => "--dialect is a version of VDA 5050: add --protocol vda5050.",
            (false, _) when result.GetValue(map) is not null => "--map writes the map of a warehouse: add --protocol vda5050.",
            _ => null,
        };
        if (complaint is not null)
        {
            result.AddError(complaint);
        }
    }
}
