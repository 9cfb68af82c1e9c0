using LamRobot.Training.Examples;

namespace LamRobot.Training.Worlds;

/// <summary>Turns moves into the steps of an example.</summary>
internal sealed class StepMaker(World world, IReadOnlyList<TaskClause> clauses, IReadOnlyList<SaidClause> said, IReadOnlyList<Goal> goals)
{
    /// <summary>Makes a step; what is not in the observation becomes a question.</summary>
    public TrainingStep Make(Move move)
    {
        var goal = move.Goal >= 0 && move.Goal < goals.Count ? goals[move.Goal] : null;
        var clause = goal is null ? null : clauses[goal.Clause];
        var words = goal is null ? null : said[goal.Clause];
        var arguments = new Dictionary<string, TrainingArgument>();
        if (move.Skill.Object is { } thing && move.Object >= 0)
        {
            TextSpan? span = goal is null ? null
                : clause!.Into is { } into && world.Things[move.Object].Id == into.Id ? words!.Into
                : goal.Candidates.Contains(move.Object) ? words!.Parts.GetValueOrDefault(goal.Part) is { Length: > 0 } named ? named : null : null;
            arguments[thing] = Argument(move.Object, move.OtherObjects, span);
        }

        // Where a thing is taken from is given when it is said.
        var isSaid = move.Skill.Operator != Operator.Pick || (move.Place >= 0 && clause?.From?.Index == move.Place);
        if (move.Skill.Place is { } place && move.Place >= 0 && isSaid)
        {
            TextSpan? span = clause?.To?.Id == world.Things[move.Place].Id ? words!.To : clause?.Into?.Id == world.Things[move.Place].Id ? words!.Into : clause?.From?.Id == world.Things[move.Place].Id ? words!.From : null;
            arguments[place] = Argument(move.Place, move.OtherPlaces, span);
        }

        if (move.Skill.From is { } from && move.From >= 0 && clause?.From?.Index == move.From)
        {
            arguments[from] = Argument(move.From, [], words!.From);
        }

        return new(move.Skill.Spec.Name, words?.Triggers[Mark(move, clause!)], arguments);
    }

    /// <summary>Makes a step that was tried before.</summary>
    public TrainingStep Make(Move move, StepOutcome outcome)
    {
        var step = Make(move with { OtherObjects = [], OtherPlaces = [] });
        var arguments = step.Arguments.ToDictionary(pair => pair.Key, pair => pair.Value.Source == ArgumentSource.None ? TrainingArgument.Skip : pair.Value);
        return step with { Outcome = outcome, Arguments = arguments };
    }

    private static int Mark(Move move, TaskClause clause) => move.Skill.Operator switch
    {
        Operator.Heat or Operator.Cool or Operator.Clean or Operator.Slice => 2,
        Operator.Put or Operator.Down or Operator.Bring or Operator.Give or Operator.On => 3,
        Operator.Go or Operator.Open or Operator.Close when clause.To?.Index == move.Place => 3,
        _ => 1,
    };

    private TrainingArgument Argument(int chosen, IReadOnlyList<int> others, TextSpan? span) =>
        world.Things[chosen].IsUnknown ? TrainingArgument.None(span)
        : new(ArgumentSource.Entity, [.. others.Prepend(chosen).Select(index => world.Things[index].Id).Distinct()], span);
}
