using LamRobot.Contracts;

namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>Judges a plan against what a case accepts.</summary>
internal static class PlanMatcher
{
    /// <summary>Judges.</summary>
    /// <param name="outcome">What the planner made.</param>
    /// <param name="accepted">What is accepted, the first and its alternatives.</param>
    /// <param name="manifest">The manifest that was planned with, which says what arguments are entities.</param>
    /// <returns>The score against the nearest of the accepted.</returns>
    public static PlanScore Match(PlanOutcome outcome, IReadOnlyList<Expectation> accepted, CapabilityManifest manifest) =>
        accepted.Select(expectation => MatchOne(outcome, expectation, manifest))
            .OrderByDescending(score => score.TaskRight)
            .ThenByDescending(score => score.StatusRight)
            .ThenByDescending(score => score.Steps.Rate ?? 0)
            .ThenByDescending(score => score.Operations.Rate ?? 0)
            .ThenByDescending(score => score.Arguments.Rate ?? 0)
            .First();

    private static PlanScore MatchOne(PlanOutcome outcome, Expectation expected, CapabilityManifest manifest)
    {
        if (expected.Outcome != PlanOutcomeKind.Plan)
        {
            var same = outcome.Kind == expected.Outcome;
            return new(same, same, default, default, default, default);
        }

        var steps = outcome.Kind == PlanOutcomeKind.Plan ? outcome.Plan.Steps : [];
        var pairs = Pair(steps, expected);
        var enough = expected.Order == StepOrder.Prefix ? steps.Count >= expected.Steps.Count : steps.Count == expected.Steps.Count;
        var right = new Tally(pairs.Count(pair => pair.Given is not null && StepMatching.IsRight(pair.Given, pair.Wanted, expected.Closed)), pairs.Count);
        var status = outcome.Kind == PlanOutcomeKind.Plan && enough;
        var operations = new Tally(pairs.Count(pair => pair.Given is not null && StepMatching.HasAction(pair.Given, pair.Wanted)), pairs.Count);
        var (objects, arguments) = CountArguments(pairs, manifest);
        return new(status && right.Right == right.Total, status, right, operations, objects, arguments);
    }

    private static List<(ExpectedStep Wanted, ActionStep? Given)> Pair(EquatableList<ActionStep> given, Expectation expected)
    {
        if (expected.Order != StepOrder.Any)
        {
            return [.. expected.Steps.Select((wanted, index) => (wanted, index < given.Count ? given[index] : null))];
        }

        // In any order the right steps find each other first, the choosiest before the rest; then those that at least do the same action.
        var left = given.ToList();
        var choosiest = expected.Steps.OrderBy(wanted => given.Count(step => StepMatching.IsRight(step, wanted, expected.Closed)));
        var pairs = choosiest.Select(wanted => (Wanted: wanted, Given: Take(left, step => StepMatching.IsRight(step, wanted, expected.Closed)))).ToList();
        return [.. pairs.Select(pair => (pair.Wanted, pair.Given ?? Take(left, step => StepMatching.HasAction(step, pair.Wanted))))];
    }

    private static ActionStep? Take(List<ActionStep> left, Predicate<ActionStep> wanted)
    {
        var index = left.FindIndex(wanted);
        if (index < 0)
        {
            return null;
        }

        var step = left[index];
        left.RemoveAt(index);
        return step;
    }

    private static (Tally Objects, Tally Arguments) CountArguments(List<(ExpectedStep Wanted, ActionStep? Given)> pairs, CapabilityManifest manifest)
    {
        Tally objects = default, arguments = default;
        foreach (var (wanted, given) in pairs)
        {
            foreach (var (name, accepted) in wanted.Arguments)
            {
                var right = given is not null && StepMatching.HasAction(given, wanted) && StepMatching.HasArgument(given, name, accepted);
                arguments = arguments.With(right);
                objects = IsEntity(manifest, wanted.Action, name) ? objects.With(right) : objects;
            }
        }

        return (objects, arguments);
    }

    private static bool IsEntity(CapabilityManifest manifest, string action, string parameter) =>
        manifest.Actuators.SelectMany(actuator => actuator.Actions)
            .Any(spec => string.Equals(spec.Name, action, StringComparison.Ordinal) && spec.FindParameter(parameter)?.Kind == ParameterKind.Entity);
}
