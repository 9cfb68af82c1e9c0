namespace LamRobot.Training.Worlds;

/// <summary>One request: a sort of task with what it is about.</summary>
/// <param name="Section">The section of phrases that asks for it.</param>
/// <param name="Things">The things, each with its words.</param>
internal sealed record TaskClause(string Section, IReadOnlyList<Reference> Things)
{
    /// <summary>Where the things go, a container or a lamp.</summary>
    public Thing? To { get; init; }

    /// <summary>Where the things are.</summary>
    public Thing? From { get; init; }

    /// <summary>Into what other thing they go first.</summary>
    public Thing? Into { get; init; }

    /// <summary>How the things must be in the end.</summary>
    public ThingStates States { get; init; }

    /// <summary>A thing that shall stay where it is.</summary>
    public Thing? Spared { get; init; }

    /// <summary>Whether the clause before it is done in the same way, so that its words can be short.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>Whether it must be done after the clause before it in the plan.</summary>
    public bool InOrder { get; init; }

    /// <summary>Whether it is said after the clause that follows it in the plan.</summary>
    public bool IsSaidLater { get; init; }

    /// <summary>Words of a need that stand for the whole request; null when it is asked for directly.</summary>
    public string? Need { get; init; }

    /// <summary>Whether the words of the need are kept back from training.</summary>
    public bool NeedIsHeldOut { get; init; }

    /// <summary>How often it was made harder.</summary>
    public int Depth { get; init; }

    /// <summary>The goals of the request.</summary>
    /// <param name="world">The world.</param>
    /// <param name="number">Number of the clause.</param>
    public IEnumerable<Goal> Goals(World world, int number)
    {
        var first = true;
        foreach (var (goal, part) in Raw(world))
        {
            yield return goal with { Clause = number, Part = part, InOrder = first && InOrder, States = goal.States | States };
            first = false;
        }
    }

    private IEnumerable<(Goal Goal, int Part)> Raw(World world)
    {
        int[] to = To is null ? [] : [.. world.Find(To.Id)];
        switch (Section)
        {
            case "go":
                yield return (new(GoalKind.Stand, [], 0, to), 0);
                yield break;
            case "open" or "close" or "lampon" or "lampoff":
                yield return (new(Section switch { "open" => GoalKind.Open, "close" => GoalKind.Closed, "lampon" => GoalKind.Lit, _ => GoalKind.Dark }, [], 0, to), 0);
                yield break;
        }

        for (var part = 0; part < Things.Count; part++)
        {
            var thing = Things[part];
            switch (Section)
            {
                case "hold" or "find" or "examine":
                    yield return (new(Section switch { "hold" => GoalKind.Hold, "find" => GoalKind.Found, _ => GoalKind.Examine }, thing.Candidates, 1, to), part);
                    break;
                case "heat" or "cool" or "clean" or "slice":
                    yield return (new(GoalKind.State, thing.Candidates, thing.Count, []), part);
                    break;
                case "nest":
                    yield return (new(GoalKind.Place, Elsewhere(thing, world, world.Find(Into!.Id)), thing.Count, [.. world.Find(Into!.Id)]), part);
                    break;
                default:
                    yield return (new(GoalKind.Place, Elsewhere(thing, world, to), thing.Count, to), part);
                    break;
            }
        }

        if (Section == "nest")
        {
            yield return (new(GoalKind.Place, world.Find(Into!.Id), 1, to), 0);
        }
    }

    /// <summary>Where only sorts are told, nobody can know that one is there already.</summary>
    private static IReadOnlyList<int> Elsewhere(Reference thing, World world, IReadOnlyList<int> targets) =>
        world.TellsSorts ? [.. thing.Candidates.Where(index => !targets.Contains(world.Start.Inside(index)))] : thing.Candidates;
}
