using LamRobot.Contracts;

namespace LamRobot.Planner.Handling;

/// <summary>Follows a plan with what is known of the robot and its things, and finds the step that cannot be done.</summary>
/// <param name="actions">What the actions do.</param>
/// <param name="observation">What is known of the world.</param>
/// <remarks>It only speaks of what it surely knows: where the robot or a thing is not known, nothing is against a step.</remarks>
internal sealed class HandlingSense(HandlingActions actions, Observation observation)
{
    private readonly HandlingWorld start = new(observation);

    /// <summary>What the actions do.</summary>
    public HandlingActions Actions => actions;

    /// <summary>Finds what is against the last step of a plan.</summary>
    /// <param name="steps">The plan so far.</param>
    /// <param name="said">What the command says of places.</param>
    /// <returns>What is against it; null for nothing.</returns>
    public HandlingProblem? ProblemOfLast(IReadOnlyList<HandledStep> steps, SaidHandling said)
    {
        if (steps.Count == 0)
        {
            return null;
        }

        var (world, last) = (After(steps.SkipLast(1)), steps[^1]);
        return last.Action.Role switch
        {
            HandlingRole.Go or HandlingRole.Carry when world.Opened is { } lid && LeadsAway(world, last, lid) && !said.Opens && actions.Can(HandlingRole.Close) => new(HandlingProblemKind.LeftOpen, [HandlingRole.Close], [lid]),
            HandlingRole.Go when last.Place is { } goal && actions.Can(HandlingRole.Open) && world.Cover(goal) is { } lid => OfCover(world, lid),
            HandlingRole.Go when last.Place is { } goal && world.HasGone && world.Standing == world.Root(goal) && !said.Again => HandlingProblem.NotNeeded(HandlingProblemKind.ThereAlready, goal),
            HandlingRole.Take when last.Thing is { } thing && world.WasLeft(thing) && !said.Again => HandlingProblem.NotNeeded(HandlingProblemKind.TakenAgain, thing),
            HandlingRole.Take when last.Thing is { } thing => OfTaking(world, thing, last.Action.Walks),
            HandlingRole.Carry or HandlingRole.Change or HandlingRole.Leave when IsNotHeld(world, last) => OfEmptyHand(last.Thing, world.Held),
            HandlingRole.Leave when IsForNothing(world, last, said) => new(HandlingProblemKind.ForNothing, [HandlingRole.Go, HandlingRole.Leave], [.. said.Places.Where(place => place != world.JustTakenFrom)], world.JustTakenFrom),
            _ => null,
        };
    }

    /// <summary>Whether a plan has left all of some things somewhere.</summary>
    /// <param name="steps">The plan so far.</param>
    /// <param name="things">Ids of the things.</param>
    /// <returns>False when there are none.</returns>
    public bool HasLeft(IReadOnlyList<HandledStep> steps, IReadOnlySet<string> things) => things.Count > 0 && things.All(After(steps).WasLeft);

    private HandlingWorld After(IEnumerable<HandledStep> steps)
    {
        var world = new HandlingWorld(start);
        foreach (var step in steps)
        {
            world.Do(step);
        }

        return world;
    }

    private static bool LeadsAway(HandlingWorld world, HandledStep step, string lid) => step.Place is not { } goal || world.Root(goal) != world.Root(lid);

    private static bool IsNotHeld(HandlingWorld world, HandledStep step) => world.IsHeldKnown && (world.Held is null || (step.Thing is { } thing && thing != world.Held));

    private static bool IsForNothing(HandlingWorld world, HandledStep step, SaidHandling said) =>
        world.JustTakenFrom is { } from && world.Destination(step) == from && said.Places.Count > 0 && !said.Again;

    private static HandlingProblem OfEmptyHand(string? thing, string? held) =>
        held is null ? new(HandlingProblemKind.NotHeld, [HandlingRole.Take], thing is null ? [] : [thing]) : new(HandlingProblemKind.NotHeld, [HandlingRole.Leave, HandlingRole.Carry, HandlingRole.Change], [held]);

    private HandlingProblem OfCover(HandlingWorld world, string lid) => actions.MustStand && world.Standing is { } here && here != world.Root(lid)
        ? new(HandlingProblemKind.Covered, [HandlingRole.Go], [lid, world.Root(lid)])
        : new(HandlingProblemKind.Covered, [HandlingRole.Open], [lid]);

    private HandlingProblem? OfTaking(HandlingWorld world, string thing, bool walks)
    {
        if (world is { IsHeldKnown: true, Held: { } held } && (actions.HoldsOne || held == thing))
        {
            return new(HandlingProblemKind.HandsFull, [HandlingRole.Leave, HandlingRole.Go, HandlingRole.Carry], []);
        }

        if (actions.Can(HandlingRole.Open) && world.Cover(thing) is { } lid)
        {
            return OfCover(world, lid);
        }

        return actions.MustStand && !walks && world.Standing is { } here && world.IsPlaced(thing) && world.Root(thing) != here
            ? new(HandlingProblemKind.OutOfReach, [HandlingRole.Go], [thing, .. world.Around(thing)])
            : null;
    }
}
