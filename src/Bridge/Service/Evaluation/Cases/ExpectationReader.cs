using System.Text.Json;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>Reads the field <c>expect</c> of plan cases.</summary>
internal static class ExpectationReader
{
    private static readonly Expectation Defaults = new(PlanOutcomeKind.Plan, [], StepOrder.Exact, Closed: false);

    /// <summary>Reads what is accepted.</summary>
    /// <param name="node">The field.</param>
    /// <returns>The expectation, then its alternatives.</returns>
    /// <exception cref="JsonException">A field is wrong.</exception>
    public static IReadOnlyList<Expectation> Read(CaseNode node)
    {
        var first = ReadOne(node, Defaults);
        return node.Optional("alternatives") is { } alternatives ? [first, .. alternatives.Items().Select(item => ReadOne(item, first))] : [first];
    }

    // An alternative says what is different: what it leaves out is as in the expectation.
    private static Expectation ReadOne(CaseNode node, Expectation defaults)
    {
        var outcome = node.Optional("outcome") is { } kind
            ? (PlanOutcomeKind)kind.Choice("plan", "clarify", "refuse")
            : defaults.Outcome;
        var steps = node.Optional("steps");
        if (outcome == PlanOutcomeKind.Plan && steps is null && defaults.Steps.Count == 0)
        {
            throw new JsonException("is missing, and the outcome is to be a plan", node.Required("steps").Path, null, null);
        }

        return new(
            outcome,
            steps is { } given ? [.. given.Items().Select(ReadStep)] : defaults.Steps,
            node.Optional("order") is { } order ? (StepOrder)order.Choice("exact", "any", "prefix") : defaults.Order,
            node.Optional("closed")?.Boolean() ?? defaults.Closed);
    }

    private static ExpectedStep ReadStep(CaseNode node)
    {
        var action = node.Required("action").Text();
        var arguments = node.Optional("arguments");
        return new(action, arguments is { } given ? given.Fields().ToEquatableMapOf(ReadAccepted) : []);
    }

    private static EquatableMap<EquatableList<ArgumentValue>> ToEquatableMapOf(
        this IReadOnlyList<(string Name, CaseNode Value)> fields, Func<CaseNode, EquatableList<ArgumentValue>> read) =>
        fields.Select(field => KeyValuePair.Create(field.Name, read(field.Value))).ToEquatableMap();

    private static EquatableList<ArgumentValue> ReadAccepted(CaseNode node)
    {
        if (node.Element.ValueKind != JsonValueKind.Object)
        {
            return [ReadValue(node)];
        }

        var anyOf = node.Required("anyOf");
        return anyOf.Items() is { Count: > 0 } accepted ? accepted.Select(ReadValue).ToEquatableList() : throw anyOf.Wrong("a value is needed");
    }

    private static ArgumentValue ReadValue(CaseNode node) => node.Element.ValueKind switch
    {
        JsonValueKind.String => node.Element.GetString()!,
        JsonValueKind.Number => node.Number(),
        JsonValueKind.True or JsonValueKind.False => node.Boolean(),
        _ => throw node.Wrong("a text, a number, true or false, or anyOf is needed"),
    };
}
