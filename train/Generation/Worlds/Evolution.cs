using LamRobot.Training.Language;

namespace LamRobot.Training.Worlds;

/// <summary>Draws simple tasks and makes them harder, stage by stage; the simulator drops what cannot be done and what is trivial.</summary>
internal sealed class Evolution(World world, SkillSet skills, Expert expert, ClauseDraw draw, References references, EvolutionCounts counts, Random random)
{
    private const int MostMoves = 26;
    private const int Tries = 5;
    private static readonly string[] Carrying = ["bring", "take", "move", "trash"];
    private static readonly ThingStates[] Treatments = [ThingStates.Hot, ThingStates.Cold, ThingStates.Clean, ThingStates.Sliced];

    /// <summary>Makes a simple task and harder ones of it.</summary>
    /// <param name="stages">How many times it is made harder.</param>
    /// <param name="maxClauses">The most requests of a task.</param>
    public IEnumerable<PlannedTask> Grow(int stages, int maxClauses)
    {
        if (Simple() is not { } task)
        {
            yield break;
        }

        yield return task;
        for (var stage = 1; stage <= stages && Harder(task, stage, maxClauses) is { } harder; stage++)
        {
            yield return task = harder;
        }
    }

    /// <summary>Plans requests.</summary>
    /// <returns>The task; null when it is infeasible.</returns>
    public PlannedTask? Plan(IReadOnlyList<TaskClause> clauses)
    {
        var aim = new Aim([.. clauses.SelectMany((clause, i) => clause.Goals(world, i))]);
        return Contradicts(aim) || expert.Solve(world.Start, aim) is not { } moves ? null : new(clauses, aim, moves);
    }

    /// <summary>Whether two requests may mean the same thing.</summary>
    private static bool Contradicts(Aim aim)
    {
        for (var i = 1; i < aim.Goals.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (aim.Goals[i].Candidates.Any(aim.Goals[j].Candidates.Contains))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Adds a request to a task; null when none fits.</summary>
    public PlannedTask? Longer(PlannedTask task, int maxClauses) => task.Clauses.Count < maxClauses && AddStep(task.Clauses) is { } clauses ? Keep(clauses, task, 1) : null;

    private PlannedTask? Simple()
    {
        for (var tries = 0; tries < 12; tries++)
        {
            if (draw.Draw() is not { } clause)
            {
                counts.Add(0, senseless: 1);
            }
            else if (Keep([clause], null, 0) is { } task)
            {
                return task;
            }
        }

        return null;
    }

    private PlannedTask? Harder(PlannedTask task, int stage, int maxClauses)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            if (Change(task.Clauses, maxClauses) is not { } clauses)
            {
                counts.Add(stage, senseless: 1);
            }
            else if (Keep(clauses, task, stage) is { } harder)
            {
                return harder;
            }
        }

        return null;
    }

    private PlannedTask? Keep(IReadOnlyList<TaskClause> clauses, PlannedTask? before, int stage)
    {
        var task = Plan(clauses);
        if (task is null)
        {
            counts.Add(stage, infeasible: 1);
            return null;
        }

        if (task.Moves.Count == 0 || task.Moves.Count > MostMoves || (before is not null && task.Moves.Count + 2 < before.Moves.Count) || Idle(task))
        {
            counts.Add(stage, trivial: 1);
            return null;
        }

        counts.Add(stage, kept: 1);
        return task;
    }

    /// <summary>Whether some request needs no move at all.</summary>
    private static bool Idle(PlannedTask task) => Enumerable.Range(0, task.Clauses.Count).Any(i => !task.Moves.Any(move => task.Aim.Goals[move.Goal].Clause == i));

    private List<TaskClause>? Change(IReadOnlyList<TaskClause> clauses, int maxClauses)
    {
        var at = random.Next(clauses.Count);
        var clause = clauses[at];
        var harder = random.Next(15) switch
        {
            0 or 1 or 2 or 3 => Deepen(clause),
            4 or 5 => AddThing(clause),
            6 or 7 => AddState(clause),
            8 => Spare(clause),
            9 => Correct(clause),
            10 => Except(clause) ?? Deepen(clause),
            _ => null,
        };
        if (harder is not null)
        {
            return [.. clauses.Take(at), harder with { Depth = clause.Depth + 1 }, .. clauses.Skip(at + 1)];
        }

        return clauses.Count < maxClauses ? AddStep(clauses) : null;
    }

    private TaskClause? Deepen(TaskClause clause)
    {
        if (clause.From is not null || clause.Need is not null || clause.IsRepeated || clause.Things.Count == 0 || clause.Section is "drop" or "clear")
        {
            return null;
        }

        var part = random.Next(clause.Things.Count);
        var pool = draw.Pool(clause.Section, clause.To, null);
        var deeper = pool.Count == 0 ? null : references.Deeper(pool);
        var single = clause.Section is "hold" or "find" or "examine" or "nest" or "slice" or "heat" or "cool" or "clean";
        return deeper is null || (single && deeper.IsMany) || (clause.States != ThingStates.None && !deeper.TakesAdjective) ? null
            : clause with { Things = [.. clause.Things.Take(part), deeper, .. clause.Things.Skip(part + 1)] };
    }

    private TaskClause? AddThing(TaskClause clause)
    {
        if (clause.From is not null || clause.Need is not null || clause.Things.Count is 0 or > 2 || clause.States != ThingStates.None || !(Carrying.Contains(clause.Section) || clause.Section == "restock"))
        {
            return null;
        }

        var named = clause.Things.SelectMany(thing => thing.Candidates).ToHashSet();
        var pool = draw.Pool(clause.Section, clause.To, null).Where(index => !named.Contains(index)).ToList();
        var other = pool.Count == 0 ? null : random.Hits(.75) ? references.Simple(pool) : references.Deeper(pool);
        return other is null || other.Candidates.Any(named.Contains) ? null : clause with { Things = [.. clause.Things, other] };
    }

    private TaskClause? AddState(TaskClause clause)
    {
        if (clause.Need is not null || !(clause.Section is "move" or "bring" or "take" or "nest") || clause.Things.Any(thing => !thing.TakesAdjective || thing.IsMany))
        {
            return null;
        }

        var state = random.Pick(Treatments);
        var (wanted, tag) = state switch
        {
            ThingStates.Hot => (Operator.Heat, "heat"),
            ThingStates.Cold => (Operator.Cool, "cool"),
            ThingStates.Clean => (Operator.Clean, "wash"),
            _ => (Operator.Slice, "slice"),
        };
        var both = clause.States | state;
        return skills[wanted] is null || both == clause.States || (clause.States & ~ThingStates.Sliced) != 0 && state != ThingStates.Sliced
            || clause.Things.Any(thing => thing.Candidates.Any(index => !world.Things[index].Has(tag))) ? null : clause with { States = both };
    }

    private TaskClause? Spare(TaskClause clause)
    {
        var named = clause.Things.SelectMany(thing => thing.Candidates).ToHashSet();
        var others = world.Items.Where(item => !named.Contains(item.Index) && item != clause.Into && named.All(index => world.Things[index].Sort != item.Sort)).ToList();
        return clause.Spared is not null || clause.Need is not null || others.Count == 0 ? null : clause with { Spared = random.Pick(others) };
    }

    private TaskClause? Correct(TaskClause clause) =>
        clause.Things.Count != 1 || clause.Need is not null || clause.IsRepeated || clause.States != ThingStates.None || clause.Section is "drop" or "clear" || references.Corrected(clause.Things[0]) is not { } corrected ? null : clause with { Things = [corrected] };

    private TaskClause? Except(TaskClause clause) =>
        clause.Things.Count != 1 || references.AllBut(clause.Things[0]) is not { } fewer || clause.Section == "clear" ? null : clause with { Things = [fewer] };

    private List<TaskClause>? AddStep(IReadOnlyList<TaskClause> clauses)
    {
        var last = clauses[^1];
        if (Carrying.Contains(last.Section) && last.Need is null && last.States == ThingStates.None && random.Hits(.25))
        {
            var named = last.Things.SelectMany(thing => thing.Candidates).ToHashSet();
            var pool = draw.Pool(last.Section, last.To, null).Where(index => !named.Contains(index)).ToList();
            return pool.Count == 0 ? null : [.. clauses, last with { Things = [references.Simple(pool)], IsRepeated = true, InOrder = false, IsSaidLater = false, Spared = null }];
        }

        if (draw.Draw() is not { } next || Clashes(clauses, next))
        {
            return null;
        }

        if (next.Need is null && last.Need is null && !last.IsRepeated && !last.InOrder && clauses.Count == 1 && random.Hits(.2))
        {
            return [.. clauses.Take(clauses.Count - 1), last with { IsSaidLater = true }, next with { InOrder = true }];
        }

        return [.. clauses, next with { InOrder = next.Need is null && random.Hits(.5) }];
    }

    /// <summary>Two requests about one thing contradict each other, and after "hold it" nothing else is taken.</summary>
    private static bool Clashes(IReadOnlyList<TaskClause> clauses, TaskClause next)
    {
        var used = clauses.SelectMany(clause => clause.Things).SelectMany(thing => thing.Candidates).Concat(clauses.Select(clause => clause.Into?.Index ?? -1)).ToHashSet();
        return next.Things.Any(thing => thing.Candidates.Any(used.Contains)) || (next.Into is { } into && used.Contains(into.Index))
            || clauses.Any(clause => clause.Section is "hold" or "examine" or "heat" or "cool" or "clean" or "find" && next.Section is not ("open" or "close" or "lampon" or "go"))
            || clauses.Any(clause => clause.To is not null && clause.To == next.To && clause.Section is "open" or "close" or "lampon" or "lampoff" or "go");
    }
}
