using System.Text.Json;
using LamRobot.Contracts;
using LamRobot.Sim;

namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>Reads what only simulation cases have.</summary>
internal static class MissionCaseReader
{
    private static readonly string[] BuiltIn = ["home", "tabletop"];

    /// <summary>Reads a simulation case.</summary>
    /// <param name="node">The line.</param>
    /// <param name="scenario">The scenario's name.</param>
    /// <param name="origin">Where the line stands.</param>
    /// <param name="id">The case's id.</param>
    /// <returns>The case; an <see cref="UnsupportedCase"/> when the scenario is not built in.</returns>
    /// <exception cref="JsonException">A field is wrong.</exception>
    public static EvaluationCase Read(CaseNode node, string scenario, CaseOrigin origin, string id)
    {
        if (!BuiltIn.Contains(scenario))
        {
            return new UnsupportedCase(origin, id, $"scenario {scenario}");
        }

        var positions = node.Optional("positions") is { } told ? ReadPositions(told) : PositionSource.Telemetry;
        if (positions == PositionSource.Camera && scenario != "tabletop")
        {
            return new UnsupportedCase(origin, id, $"positions from the camera in the scenario {scenario}");
        }

        var seed = node.Optional("seed")?.Integer();
        var simulation = new SimulationCase(new FactQuery(ReadPatterns(node.Required("goal"))))
        {
            Scenario = scenario,
            Seed = seed ?? 0,
            Positions = positions,
            Setup = node.Optional("setup") is { } setup ? setup.Items().Select(ReadFact).ToEquatableList() : [],
            Avoid = node.Optional("avoid") is { } avoid ? ReadPatterns(avoid) : [],
            Faults = node.Optional("faults") is { } faults ? ReadFaults(faults) : SimulationFaults.None,
        };
        RequirePossible(simulation);
        return new MissionCase(origin, id, simulation, seed is not null);
    }

    private static PositionSource ReadPositions(CaseNode node) => node.Text() switch
    {
        "telemetry" => PositionSource.Telemetry,
        "camera" => PositionSource.Camera,
        _ => throw node.Wrong("telemetry or camera is needed"),
    };

    private static EquatableList<FactPattern> ReadPatterns(CaseNode node) => node.Items().Select(ReadPattern).ToEquatableList();

    private static FactPattern ReadPattern(CaseNode node)
    {
        var items = node.Items();
        var negated = items.Count > 1 && items[0].Element.ValueKind == JsonValueKind.String && items[0].Text() == "not";
        if (!negated)
        {
            return new(ReadFact(node));
        }

        return items[1].Element.ValueKind == JsonValueKind.Array ? new(ReadFact(items[1]), Negated: true) : new(ToFact(node, items.Skip(1)), Negated: true);
    }

    private static Fact ReadFact(CaseNode node) => ToFact(node, node.Items());

    private static Fact ToFact(CaseNode node, IEnumerable<CaseNode> terms)
    {
        var words = terms.Select(Term).ToEquatableList();
        return words.Count >= 2 ? new(words) : throw node.Wrong("a fact of two words or more is needed");
    }

    // Facts are lower-case strings; a number, such as the count of a report, is one when it is written as one.
    private static string Term(CaseNode node) =>
        node.Element.ValueKind == JsonValueKind.Number ? node.Element.GetRawText() : node.Text().Trim().ToLowerInvariant();

    private static SimulationFaults ReadFaults(CaseNode node) => new()
    {
        GraspSlip = Chance(node, "graspSlip"),
        NavigationBlocked = Chance(node, "navigationBlocked"),
        Nudge = Chance(node, "nudge"),
        PositionError = PositionError(node),
        MessageLoss = Chance(node, "messageLoss"),
        DisconnectAt = node.Optional("disconnectAt") is { } times ? times.Items().Select(time => time.Number()).ToEquatableList() : [],
    };

    private static double Chance(CaseNode node, string name)
    {
        if (node.Optional(name) is not { } field)
        {
            return 0;
        }

        var chance = field.Number();
        return chance is >= 0 and <= 1 ? chance : throw field.Wrong("a chance from 0 to 1 is needed");
    }

    private static double PositionError(CaseNode node)
    {
        if (node.Optional("positionError") is not { } field)
        {
            return 0;
        }

        var metres = field.Number();
        return metres is >= 0 and <= 0.1 ? metres : throw field.Wrong("metres from 0 to 0.1 are needed");
    }

    // Only the world itself knows whether its facts can be.
    private static void RequirePossible(SimulationCase simulation)
    {
        try
        {
            _ = new SimulationRun(simulation);
        }
        catch (ScenarioException exception)
        {
            throw new JsonException(exception.Message, "setup", null, null, exception);
        }
    }
}
