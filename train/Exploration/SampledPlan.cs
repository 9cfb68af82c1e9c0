using LamRobot.Contracts;
using LamRobot.Planner.Grounding;
using LamRobot.Planner.Lam;
using LamRobot.Planner.Text;
using LamRobot.Training.Examples;

namespace LamRobot.Training.Exploration;

/// <summary>A plan that was drawn from what the model thinks likely.</summary>
/// <param name="Task">The command; its steps that were tried before come first, and the plan goes on from them.</param>
/// <param name="Decoded">What was decided.</param>
internal sealed record SampledPlan(TrainingExample Task, DecodedPlan Decoded)
{
    private IReadOnlyList<Decision> Decisions => Decoded.Decisions;

    private CandidateTable Table => Decoded.World.Table;

    private TokenSequence Tokens => Decoded.Tokens;

    /// <summary>Whether it ends in a refusal.</summary>
    public bool Refused => Decisions[^1].Row == SpecialRow.Refuse;

    /// <summary>Whether a value that must be given is missing.</summary>
    public bool Asks => Decisions.Any(decision => decision is { Row: SpecialRow.Absent, Parameter.Required: true });

    /// <summary>The steps as an actuator gets them.</summary>
    public Plan Plan => new PlanReader(Table, Tokens, Decisions).Plan;

    /// <summary>The task with this plan as the right one.</summary>
    public TrainingExample ToExample() => Task with { Steps = [.. Task.Steps.TakeWhile(step => step.Outcome != StepOutcome.Planned), .. Steps()], Status = Refused ? TrainingStatus.Refuse : Asks ? TrainingStatus.Clarify : TrainingStatus.Plan };

    private List<TrainingStep> Steps()
    {
        var steps = new List<TrainingStep>();
        var arguments = new Dictionary<string, TrainingArgument>();
        foreach (var decision in Decisions)
        {
            if (decision is { Parameter: null, Action: { } action })
            {
                steps.Add(new(action.Spec.Name, Words(decision), arguments = []));
            }
            else if (decision.Parameter is { } parameter && Argument(decision, parameter) is { } argument)
            {
                arguments[parameter.Name] = argument;
            }
        }

        return steps;
    }

    private TrainingArgument? Argument(Decision decision, ParameterSpec parameter) => decision.Row switch
    {
        SpecialRow.Absent => parameter.Required ? TrainingArgument.None(Words(decision)) : null,
        SpecialRow.Span => new(ArgumentSource.Span, [Words(decision)?.Of(Tokens.Text) ?? ""], Words(decision)),
        var row => Table.EntityAt(row) is { } entity ? TrainingArgument.Entity(entity.Id, Words(decision)) : TrainingArgument.Choice(Table.ChoiceAt(row)!, Words(decision)),
    };

    private TextSpan? Words(Decision decision)
    {
        var (start, end) = (Tokens.Offsets[decision.Start].Start, Tokens.Offsets[decision.End].End);
        return end > start ? new(start, end) : null;
    }
}
