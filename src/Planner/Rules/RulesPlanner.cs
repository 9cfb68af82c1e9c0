using System.Globalization;
using LamRobot.Contracts;
using LamRobot.Planner.Grounding;

namespace LamRobot.Planner.Rules;

/// <summary>Plans by matching words, without a model: the baseline that the LAM must beat.</summary>
public sealed class RulesPlanner : IPlanner
{
    /// <inheritdoc />
    public string Name => "rules";

    /// <inheritdoc />
    public ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Plan(request));
    }

    private static PlanOutcome Plan(PlanRequest request)
    {
        var reader = new ClauseReader(CandidateTable.Create(request.Manifest, request.Observation));
        var steps = new List<ActionStep>();
        foreach (var clause in Clauses.Of(request.Command))
        {
            if (reader.FindAction(clause) is not { } action)
            {
                return PlanOutcome.Refused($"No action here is called anything like \"{clause}\".", 1);
            }

            var arguments = reader.Arguments(action, clause);
            if (action.Spec.Parameters.FirstOrDefault(parameter => parameter.Required && !arguments.ContainsKey(parameter.Name)) is { } missing)
            {
                return PlanOutcome.Ask($"For \"{clause}\": {missing.Name.Replace('_', ' ')}? {missing.Description}".Trim(), 1, new(steps.ToEquatableList()));
            }

            steps.Add(new(Id(steps.Count + 1), action.Actuator, action.Spec.Name) { Arguments = arguments, DependsOn = steps.Count > 0 ? [Id(steps.Count)] : [] });
        }

        return steps.Count == 0 ? PlanOutcome.Ask("What shall I do?", 1) : PlanOutcome.Planned(Lam.HistoryRule.WithoutDone(new(steps.ToEquatableList()), request.History), 1);
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"s{number}");
}
