using LamRobot.Contracts;

namespace LamRobot.Perception.World;

/// <summary>Tells which sighting shows which thing that was seen before.</summary>
internal sealed class BeliefMatching(WorldOptions options)
{
    /// <summary>Pairs sightings with beliefs; what is new, or cannot be told, has none.</summary>
    public Belief?[] Match(SensorView view, IReadOnlyList<Belief> beliefs)
    {
        var matched = new Belief?[view.Sightings.Count];
        var free = beliefs.ToHashSet();
        var pairs = view.Sightings
            .SelectMany((sighting, index) => beliefs.Select(belief => (Index: index, Belief: belief, Distance: Distance(sighting, belief, view))))
            .Where(static pair => pair.Distance < 1)
            .OrderBy(static pair => pair.Distance);
        foreach (var (index, belief, _) in pairs)
        {
            if (matched[index] is null && free.Remove(belief))
            {
                matched[index] = belief;
            }
        }

        Recognize(view, matched, free);
        return matched;
    }

    /// <summary>How far a sighting is from a belief, by how far it may be; 1 and more is too far.</summary>
    private double Distance(Sighting sighting, Belief belief, SensorView view)
    {
        if (sighting.Identity is not null || belief.Identity is not null)
        {
            return sighting.Identity == belief.Identity ? 0 : double.PositiveInfinity;
        }

        if (sighting.Kind != belief.LookKind || sighting.Name != belief.Look)
        {
            return double.PositiveInfinity;
        }

        if (sighting.Pose is not { } here || belief.Pose is not { } there)
        {
            return sighting.Track is not null && sighting.Track == belief.Track && view.Source == belief.Source ? 0.5 : double.PositiveInfinity;
        }

        var seconds = Math.Max(0, (view.Timestamp - belief.SeenAt).TotalSeconds);
        var reach = Math.Min(options.LongestReachMetres, options.ReachMetres + (3 * belief.PositionError) + (options.ReachMetresPerSecond * seconds));
        return Math.Sqrt(Square(here.XMetres - there.XMetres) + Square(here.YMetres - there.YMetres) + Square(here.ZMetres - there.ZMetres)) / reach;
    }

    /// <summary>The only thing of a look whose place is empty is the only new one of this look; with two of either nothing can be told.</summary>
    private static void Recognize(SensorView view, Belief?[] matched, HashSet<Belief> free)
    {
        foreach (var look in view.Sightings.Where(static sighting => sighting.Identity is null).Select(static sighting => (sighting.Kind, sighting.Name)).Distinct())
        {
            var candidates = free.Where(belief => belief.Identity is null && (belief.LookKind, belief.Look) == look).ToList();
            var fresh = Enumerable.Range(0, matched.Length).Where(index => matched[index] is null && (view.Sightings[index].Kind, view.Sightings[index].Name) == look).ToList();
            if (fresh is [var only] && candidates is [{ } missing] && HasLeft(missing, view))
            {
                matched[only] = missing;
            }
        }
    }

    private static bool HasLeft(Belief belief, SensorView view) =>
        belief.GoneSince is not null || belief.Holder is not null || (belief.Pose is { } pose && view.Visibility?.At(pose.XMetres, pose.YMetres, pose.ZMetres) == PlaceSight.Empty);

    private static double Square(double value) => value * value;
}
