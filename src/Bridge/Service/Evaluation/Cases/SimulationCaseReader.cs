using System.Text.Json;

namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>Reads what only simulation cases have.</summary>
internal static class SimulationCaseReader
{
    /// <summary>Reads a simulation case.</summary>
    /// <param name="node">The line.</param>
    /// <param name="scenario">The scenario's name.</param>
    /// <param name="origin">Where the line stands.</param>
    /// <param name="id">The case's id.</param>
    /// <returns>The case.</returns>
    /// <exception cref="JsonException">A field is wrong.</exception>
    public static SimulationCase Read(CaseNode node, string scenario, CaseOrigin origin, string id)
    {
        var goal = ReadFacts(node.Required("goal"), negatable: true);
        return new(origin, id, scenario, goal)
        {
            Seed = node.Optional("seed")?.Integer(),
            Setup = node.Optional("setup") is { } setup ? ReadFacts(setup, negatable: false) : [],
            Avoid = node.Optional("avoid") is { } avoid ? ReadFacts(avoid, negatable: true) : [],
            Faults = node.Optional("faults") is { } faults ? ReadFaults(faults) : CaseFaults.None,
        };
    }

    private static IReadOnlyList<FactTuple> ReadFacts(CaseNode node, bool negatable) => [.. node.Items().Select(item => ReadFact(item, negatable))];

    private static FactTuple ReadFact(CaseNode node, bool negatable)
    {
        var items = node.Items();
        if (items.Count < 2)
        {
            throw node.Wrong("a fact of two words or more is needed");
        }

        if (!negatable || items[0].Element.ValueKind != JsonValueKind.String || items[0].Text() != "not")
        {
            return new([.. items.Select(Term)]);
        }

        var inner = items[1].Element.ValueKind == JsonValueKind.Array ? ReadFact(items[1], negatable: false) : new FactTuple([.. items.Skip(1).Select(Term)]);
        return inner with { Negated = true };
    }

    // Facts are lower-case strings; a number such as the count of a report is one when it is written as one.
    private static string Term(CaseNode node) =>
        node.Element.ValueKind == JsonValueKind.Number ? node.Element.GetRawText() : node.Text().Trim().ToLowerInvariant();

    private static CaseFaults ReadFaults(CaseNode node) => new(
        Chance(node, "graspSlip"),
        Chance(node, "navigationBlocked"),
        Chance(node, "messageLoss"),
        node.Optional("disconnectAt") is { } times ? [.. times.Items().Select(time => time.Number())] : []);

    private static double Chance(CaseNode node, string name)
    {
        if (node.Optional(name) is not { } field)
        {
            return 0;
        }

        var chance = field.Number();
        return chance is >= 0 and <= 1 ? chance : throw field.Wrong("a chance from 0 to 1 is needed");
    }
}
