using LamRobot.Contracts;

namespace LamRobot.Planner.Handling;

/// <summary>Where things are, as far as an observation tells it, and what becomes of them step by step.</summary>
internal sealed class HandlingWorld
{
    private const string Robot = "robot";
    private const string Person = "person";
    private const string Closed = "closed";
    private const int Deepest = 8;
    private static readonly string[] Places = ["at", "in", "on", "inside", "location", "place"];
    private readonly Dictionary<string, string> insides;
    private readonly HashSet<string> closed;
    private readonly HashSet<string> left = new(StringComparer.Ordinal);
    private readonly HashSet<string> seen;
    private readonly IReadOnlyList<string> persons;

    /// <param name="observation">What is known.</param>
    public HandlingWorld(Observation observation)
    {
        var entities = observation.Entities;
        var ids = entities.Select(entity => entity.Id).ToHashSet(StringComparer.Ordinal);
        var byName = entities.DistinctBy(entity => entity.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(entity => entity.Name, entity => entity.Id, StringComparer.OrdinalIgnoreCase);
        insides = new(StringComparer.Ordinal);
        foreach (var (id, attributes) in entities.Select(entity => (entity.Id, entity.Attributes)))
        {
            var named = Places.Select(key => attributes.GetValueOrDefault(key)).FirstOrDefault(value => value is not null);
            var place = named is null || ids.Contains(named) ? named : byName.GetValueOrDefault(named);
            if (place is not null && place != id)
            {
                insides[id] = place;
            }
        }

        closed = entities.Where(entity => entity.Attributes.Any(attribute => attribute.Value == Closed || attribute is { Key: "open", Value: "false" })).Select(entity => entity.Id).ToHashSet(StringComparer.Ordinal);
        persons = [.. entities.Where(entity => entity.Kind == Person).Select(entity => entity.Id)];
        seen = insides.Keys.ToHashSet(StringComparer.Ordinal);
        if (entities.Where(entity => entity.Kind == Robot).ToList() is [var robot])
        {
            Standing = insides.TryGetValue(robot.Id, out var here) ? Root(here) : null;
            Held = entities.FirstOrDefault(entity => insides.GetValueOrDefault(entity.Id) == robot.Id)?.Id;
            IsHeldKnown = Held is not null;
        }
    }

    /// <param name="start">A world that nothing was done in yet; it stays as it is.</param>
    public HandlingWorld(HandlingWorld start)
    {
        (insides, closed) = (new(start.insides, StringComparer.Ordinal), new(start.closed, StringComparer.Ordinal));
        (seen, persons) = (start.seen, start.persons);
        (Standing, IsHeldKnown, Held) = (start.Standing, start.IsHeldKnown, start.Held);
    }

    /// <summary>The place where the robot stands; null when that is not known.</summary>
    public string? Standing { get; private set; }

    /// <summary>Whether a step brought the robot there.</summary>
    public bool HasGone { get; private set; }

    /// <summary>Whether it is known what the robot holds.</summary>
    public bool IsHeldKnown { get; private set; }

    /// <summary>What the robot holds; null for nothing.</summary>
    public string? Held { get; private set; }

    /// <summary>Where what is held was taken, when nothing was done since.</summary>
    public string? JustTakenFrom { get; private set; }

    /// <summary>What the robot opened and has not closed; null for nothing.</summary>
    public string? Opened { get; private set; }

    /// <summary>Where a thing or a place is in the end: a table, not the plate on it.</summary>
    public string Root(string thing) => Around(thing).LastOrDefault() ?? thing;

    /// <summary>Whether it is known where a thing is.</summary>
    public bool IsPlaced(string thing) => insides.ContainsKey(thing);

    /// <summary>Whether a step left a thing somewhere.</summary>
    public bool WasLeft(string thing) => left.Contains(thing);

    /// <summary>What a thing is in or on, from the inside out.</summary>
    public IEnumerable<string> Around(string thing)
    {
        var at = thing;
        for (var depth = 0; depth < Deepest && insides.TryGetValue(at, out var outer); depth++)
        {
            yield return at = outer;
        }
    }

    /// <summary>The outermost closed thing around a thing; null when it lies open.</summary>
    public string? Cover(string thing) => Around(thing).LastOrDefault(closed.Contains);

    /// <summary>Where a step that leaves something leaves it; null when that is not known.</summary>
    public string? Destination(HandledStep step) => step.Place ?? (step.Action.Place is null ? Standing ?? JustTakenFrom : null);

    /// <summary>Does a step.</summary>
    public void Do(HandledStep step)
    {
        HasGone |= step.Action.Role is HandlingRole.Go or HandlingRole.Carry;
        var before = JustTakenFrom;
        JustTakenFrom = null;
        switch (step.Action.Role)
        {
            case HandlingRole.Nothing:
                JustTakenFrom = before;
                break;
            case HandlingRole.Go:
                Standing = step.Place is { } goal ? Root(goal) : null;
                break;
            case HandlingRole.Take:
                Take(step.Thing);
                break;
            case HandlingRole.Carry:
                Standing = step.Place is { } to ? Root(to) : persons is [var person] ? Root(person) : null;
                break;
            case HandlingRole.Leave:
                Leave(step.Thing ?? Held, Destination(step), step.Action.Walks || step.Action.Place is not null);
                break;
            case HandlingRole.Open when step.Place is { } lid:
                closed.Remove(lid);
                Opened = lid;
                break;
            case HandlingRole.Close when step.Place is { } lid:
                closed.Add(lid);
                Opened = Opened == lid ? null : Opened;
                break;
            case HandlingRole.Change:
                // At a tap, perhaps, or at a stove.
                Standing = null;
                break;
            default:
                (Standing, IsHeldKnown, Held) = (null, false, null);
                break;
        }
    }

    private void Take(string? thing)
    {
        JustTakenFrom = thing is null ? null : insides.GetValueOrDefault(thing);
        Standing = thing is not null && IsPlaced(thing) ? Root(thing) : Standing;
        (IsHeldKnown, Held) = (thing is not null, thing);
        insides.Remove(thing ?? "");
    }

    private void Leave(string? thing, string? place, bool moves)
    {
        // Where nobody knows where things are, one name may stand for several.
        if (thing is not null && seen.Contains(thing))
        {
            left.Add(thing);
            insides.Remove(thing);
            if (place is not null)
            {
                insides[thing] = place;
            }
        }

        Standing = moves ? place is null ? null : Root(place) : Standing;
        (IsHeldKnown, Held) = (true, null);
    }
}
