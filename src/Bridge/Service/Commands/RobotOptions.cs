using System.CommandLine;
using System.CommandLine.Parsing;

namespace LamRobot.Bridge.Service;

/// <summary>The options that say which robot does it, and how: those of every verb that carries something out.</summary>
/// <param name="robotOtherwise">Which robot it is when none is named.</param>
/// <param name="simulated">Whose simulated robot does it without a broker.</param>
internal sealed class RobotOptions(string robotOtherwise, string simulated)
{
    /// <summary>Which robot it is where every robot of the broker may be spoken to.</summary>
    public const string AllOnline = "all that are online; a command is done by the one that it names, else by the first";

    private readonly Option<string?> broker = SharedOptions.Broker($"Without it, {simulated} does it.");
    private readonly Option<string?> map = SharedOptions.Map();
    private readonly Option<string?> robot = SharedOptions.Robot($"Default: {robotOtherwise}.");
    private readonly Option<string[]> ros = SharedOptions.Ros();
    private readonly Option<string?> ledger = new("--ledger") { Description = $"File that remembers what robots on a broker were told, so that nothing is done twice after a crash; programs may share it. Default: {LedgerFactory.DefaultPath}.", HelpName = "FILE" };
    private readonly Option<string?> scenario = SharedOptions.Scenario("Where the simulated robot is: home, or tabletop for an arm at a table with blocks and bowls. Default: home.", SharedOptions.Home, SharedOptions.Tabletop);
    private readonly Option<string?> positions = SharedOptions.Positions("Who tells where things on the simulated table are: the arm's telemetry, or the pictures of its camera alone. Default: telemetry.");
    private readonly Option<int> seed = SharedOptions.Seed("Where the simulated robot's chance comes from.");
    private readonly Option<double> speed = SharedOptions.Speed();
    private readonly GuestOptions guests = new();
    private readonly CameraOptions camera = new(
        CameraOptions.Camera("A camera whose pictures the page shows, with what is recognised outlined:", null),
        "With it the robot sees by this camera: where an action's thing lies is filled in from its pictures.");

    private IEnumerable<Option> Own => [broker, robot, map, ros, ledger, scenario, positions, seed, speed, .. guests.All];

    /// <summary>Adds them to a verb.</summary>
    /// <param name="command">The verb.</param>
    public void AddTo(Command command)
    {
        foreach (var option in Own)
        {
            command.Options.Add(option);
        }

        camera.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(broker) is not null && result.GetValue(scenario) is not null)
            {
                result.AddError("--scenario says where an own simulated robot is: leave it out with --broker.");
            }

            if (result.GetValue(positions) is not null && result.GetValue(scenario) != SharedOptions.Tabletop)
            {
                result.AddError("--positions is about things on a table: add --scenario tabletop.");
            }

            if (SharedOptions.PlaceOf(result.GetValue(scenario), result.GetValue(positions)) == SimulatedPlace.TabletopByCamera && camera.All.Any(result.IsGiven))
            {
                result.AddError("--positions camera looks through the simulated table's own camera: leave out --camera.");
            }
        });
    }

    /// <summary>Whether one of them is given.</summary>
    /// <param name="result">The verb on the command line.</param>
    /// <returns>True when one is.</returns>
    public bool IsGiven(CommandResult result) => Own.Concat(camera.All).Any(result.IsGiven);

    /// <summary>Reads them.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>What they ask for.</returns>
    public ServiceRequest Read(ParseResult parsed) => new()
    {
        Broker = parsed.GetValue(broker),
        Robot = parsed.GetValue(robot),
        Map = parsed.GetValue(map),
        Ros = parsed.GetValue(ros) ?? [],
        Ledger = parsed.GetValue(ledger),
        Place = SharedOptions.PlaceOf(parsed.GetValue(scenario), parsed.GetValue(positions)),
        Seed = parsed.GetValue(seed),
        Speed = parsed.GetValue(speed),
        McpTools = guests.ReadMcpTools(parsed),
        Plugins = guests.ReadPlugins(parsed),
        Camera = camera.Read(parsed),
    };
}
