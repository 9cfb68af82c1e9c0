namespace LamRobot.Training.Worlds;

/// <summary>What comes of moves when they are carried out.</summary>
/// <param name="Succeeds">Whether the aim holds in the end.</param>
/// <param name="FirstWrong">Number of the first move that cannot be done or does harm; the number of moves when something is still missing; -1 when nothing is wrong.</param>
/// <param name="End">How the world is in the end.</param>
internal sealed record Proof(bool Succeeds, int FirstWrong, WorldState End)
{
    /// <summary>Carries moves out.</summary>
    public static Proof Of(Physics physics, WorldState start, Aim aim, IReadOnlyList<Move> moves)
    {
        var state = start.Copy();
        var reached = new int[aim.Goals.Count];
        Array.Fill(reached, -1);
        Note(physics.World, aim, state, reached, 0);
        for (var i = 0; i < moves.Count; i++)
        {
            if (!physics.Apply(state, moves[i]))
            {
                return new(false, i, state);
            }

            Note(physics.World, aim, state, reached, i + 1);
        }

        return aim.Holds(physics.World, start, state, reached) ? new(true, -1, state) : new(false, Harm(physics, start, aim, moves, state), state);
    }

    private static void Note(World world, Aim aim, WorldState state, int[] reached, int after)
    {
        for (var i = 0; i < reached.Length; i++)
        {
            if (reached[i] < 0 && aim.Goals[i].Holds(world, state))
            {
                reached[i] = after;
            }
        }
    }

    /// <summary>The first move that leads to what should not be.</summary>
    private static int Harm(Physics physics, WorldState start, Aim aim, IReadOnlyList<Move> moves, WorldState end)
    {
        var disturbed = aim.Disturbed(physics.World, start, end);
        if (disturbed < 0)
        {
            return moves.Count;
        }

        if (!aim.Goals.Any(goal => goal.Candidates.Contains(disturbed)) || aim.Goals.Any(goal => goal.HoldsOf(disturbed, physics.World, end)))
        {
            return moves.Select(move => move.Object).ToList().IndexOf(disturbed) is var first and >= 0 ? first : moves.Count;
        }

        return end.Inside(disturbed) == physics.World.Robot ? moves.Count : WrongPlace(physics, start, moves, disturbed);
    }

    /// <summary>The move with which a thing was taken to where it should not be.</summary>
    private static int WrongPlace(Physics physics, WorldState start, IReadOnlyList<Move> moves, int thing)
    {
        var state = start.Copy();
        var laid = moves.Count;
        for (var i = 0; i < moves.Count; i++)
        {
            var before = state.Inside(thing);
            physics.Apply(state, moves[i]);
            laid = state.Inside(thing) != before && state.Inside(thing) != physics.World.Robot ? i : laid;
        }

        while (laid > 0 && laid < moves.Count && moves[laid - 1].Skill.Operator is Operator.Go or Operator.Bring)
        {
            laid--;
        }

        return laid;
    }
}
