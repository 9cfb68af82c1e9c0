using LamRobot.Training.Language;

namespace LamRobot.Training.Worlds;

/// <summary>Lets an expert's plan run up to some move, and something go wrong there.</summary>
internal sealed class Mishaps(Physics physics, Random random)
{
    private static readonly Mishap[] Kinds = [Mishap.None, Mishap.None, Mishap.Slip, Mishap.Slip, Mishap.Blocked, Mishap.Moved, Mishap.Moved, Mishap.Gone, Mishap.Shut, Mishap.Dropped, Mishap.Dropped, Mishap.Burdened, Mishap.Stuck];

    private readonly World world = physics.World;

    /// <summary>Draws how far a plan comes and what goes wrong; null when it does not fit.</summary>
    public Moment? Draw(WorldState start, IReadOnlyList<Move> moves)
    {
        var kind = random.Pick(Kinds);
        var fitting = Enumerable.Range(0, moves.Count).Where(i => Fits(kind, moves[i])).ToList();
        if (kind == Mishap.None)
        {
            return Run(start, moves, random.Between(1, moves.Count)) is { } half ? half with { Mishap = kind } : null;
        }

        if (fitting.Count == 0)
        {
            return null;
        }

        var at = random.Pick(fitting);
        return Run(start, moves, at) is { } before && Strike(kind, before, moves[at]) is { } struck ? struck with { Mishap = kind } : null;
    }

    private static bool Fits(Mishap kind, Move move) => kind switch
    {
        Mishap.Slip or Mishap.Gone or Mishap.Burdened => move.Skill.Operator is Operator.Pick,
        Mishap.Moved => move.Skill.Operator is Operator.Pick or Operator.Find or Operator.Move or Operator.Fetch or Operator.Deliver,
        Mishap.Blocked => move.Skill.Operator is Operator.Go or Operator.Find or Operator.Bring,
        Mishap.Shut => move.Skill.Operator is Operator.Pick or Operator.Down or Operator.Put,
        Mishap.Dropped => move.Skill.Operator is Operator.Go or Operator.Bring or Operator.Put or Operator.Give or Operator.Heat or Operator.Cool or Operator.Clean or Operator.Close,
        _ => move.Skill.Operator is Operator.Pick or Operator.Find or Operator.Open or Operator.Move or Operator.Fetch or Operator.Deliver,
    };

    private Moment? Run(WorldState start, IReadOnlyList<Move> moves, int count)
    {
        var state = start.Copy();
        foreach (var move in moves.Take(count))
        {
            if (!physics.Apply(state, move))
            {
                return null;
            }
        }

        return new(world, state, [.. moves.Take(count).Select(move => (move, true))], new HashSet<(Operator, int, int)>());
    }

    private Moment? Strike(Mishap kind, Moment before, Move move)
    {
        var state = before.State;
        var failed = before with { Tried = [.. before.Tried, (move, false)] };
        switch (kind)
        {
            case Mishap.Slip or Mishap.Blocked:
                return failed;
            case Mishap.Stuck:
                var tried = Enumerable.Repeat((move, false), random.Between(2, 3));
                return before with { Tried = [.. before.Tried, .. tried], Barred = Same(move).ToHashSet() };
            case Mishap.Moved:
                var places = world.Things.Where(thing => thing.Role == ThingRole.Place && !(world.TellsSorts && thing.Closes) && thing.Index != state.Inside(move.Object)).Select(thing => thing.Index).ToList();
                if (places.Count == 0 || state.Holding == move.Object)
                {
                    return null;
                }

                state.Move(move.Object, random.Pick(places));
                return failed;
            case Mishap.Gone:
                var things = world.Things.Select(thing => thing.Index == move.Object ? thing with { IsUnknown = true } : thing).ToArray();
                return world.TellsSorts ? null : failed with { World = world with { Things = things } };
            case Mishap.Shut:
                var container = move.Skill.Operator == Operator.Pick ? state.Inside(move.Object) : move.Skill.Operator == Operator.Down ? state.RobotAt : move.Place;
                if (container < 0 || !world.Things[container].Closes || !state.Is(container, ThingStates.Open) || physics.Skills.OpensByItself || world.TellsSorts)
                {
                    return null;
                }

                state.Change(container, ThingStates.None, ThingStates.Open);
                return failed;
            case Mishap.Dropped:
                return Drop(failed, state);
            default:
                return Burden(failed, state, move);
        }
    }

    /// <summary>The move with everything that goes by the same id.</summary>
    private IEnumerable<(Operator Operator, int Object, int Place)> Same(Move move) =>
        move.Object < 0 ? [(move.Skill.Operator, -1, move.Place)] : world.Find(world.Things[move.Object].Id).Select(thing => (move.Skill.Operator, thing, move.Skill.Operator == Operator.Pick ? Physics.AnyPlace : move.Place));

    private Moment? Drop(Moment failed, WorldState state)
    {
        if (state.Holding < 0)
        {
            return null;
        }

        var places = world.Things.Where(thing => thing.Role == ThingRole.Place && !thing.Closes).Select(thing => thing.Index).ToList();
        var here = state.RobotAt >= 0 && places.Contains(state.RobotAt) ? state.RobotAt : random.Pick(places);
        state.Move(state.Holding, random.Hits(.7) ? here : random.Pick(places));
        state.Holding = -1;
        return failed;
    }

    private Moment? Burden(Moment failed, WorldState state, Move move)
    {
        var others = world.Items.Where(item => item.Index != move.Object && !item.Holds && state.Cover(item.Index, world) < 0 && state.Root(item.Index, world) == state.Root(move.Object, world)).ToList();
        if (others.Count == 0 || state.Holding >= 0)
        {
            return null;
        }

        var other = random.Pick(others).Index;
        state.Move(other, world.Robot);
        state.Holding = other;
        return failed;
    }
}
