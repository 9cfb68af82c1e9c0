using LamRobot.Contracts;

namespace LamRobot.Perception.World;

/// <summary>What is believed of one thing that was seen.</summary>
internal sealed class Belief(string id, string name, string kind, Sighting first, string source, DateTimeOffset seenAt)
{
    private const double LearningShare = 0.4;
    private EquatableMap<string> known = [];

    public string Id => id;

    public string Kind => kind;

    /// <summary>What sensors call it; a thing's given name may differ.</summary>
    public string Look { get; private set; } = first.Name;

    /// <summary>What sensors take it for; a thing that has a name beforehand may be of a finer kind.</summary>
    public string LookKind { get; private set; } = first.Kind;

    public string? Identity { get; } = first.Identity;

    public string Source { get; private set; } = source;

    public string? Track { get; private set; } = first.Track;

    public SpatialPose? Pose { get; private set; } = first.Pose;

    public double PositionError { get; private set; } = first.PositionError ?? 0;

    public double Confidence { get; private set; } = first.Confidence;

    public DateTimeOffset SeenAt { get; private set; } = seenAt;

    public EquatableMap<string> Attributes { get; private set; } = first.Attributes;

    /// <summary>How many looks in a row showed its place empty.</summary>
    public int EmptyLooks { get; private set; }

    /// <summary>Since when it is known to be no longer where it was; null while it may be there.</summary>
    public DateTimeOffset? GoneSince { get; private set; }

    /// <summary>The robot that says that it holds it; null for none.</summary>
    public string? Holder { get; private set; }

    /// <summary>When a robot said so, or no longer said so.</summary>
    public DateTimeOffset HolderAt { get; private set; } = DateTimeOffset.MinValue;

    public EquatableMap<string> Known
    {
        get => known;
        init => known = value;
    }

    public void See(Sighting sighting, string bySource, DateTimeOffset timestamp)
    {
        (Source, Track, SeenAt, Look, LookKind) = (bySource, sighting.Track, timestamp, sighting.Name, sighting.Kind);
        (Attributes, Pose) = (sighting.Attributes, sighting.Pose ?? Pose);
        PositionError = sighting.PositionError ?? PositionError;
        Confidence += LearningShare * (sighting.Confidence - Confidence);
        (EmptyLooks, GoneSince) = (0, null);
    }

    public void SeePlaceEmpty(DateTimeOffset timestamp, int looksUntilGone)
    {
        if (++EmptyLooks >= looksUntilGone)
        {
            GoneSince ??= timestamp;
        }
    }

    /// <summary>A look that did not show the place breaks the row.</summary>
    public void MissPlace() => EmptyLooks = GoneSince is null ? 0 : EmptyLooks;

    public void HoldBy(string? robot, DateTimeOffset timestamp) => (Holder, HolderAt) = (robot, timestamp);

    public double ConfidenceAt(DateTimeOffset now, TimeSpan halfLife) =>
        Confidence * Math.Pow(2, -Math.Max(0, (now - SeenAt) / halfLife)) * (GoneSince is null ? 1 : 0.5);

    public Entity Describe(IReadOnlyList<MapPlace> places, DateTimeOffset now, TimeSpan halfLife)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in Known.Concat(Attributes))
        {
            attributes[key] = value;
        }

        if (Holder is not null)
        {
            attributes["held_by"] = Holder;
        }
        else if (Where() is { } at)
        {
            foreach (var place in places.Where(place => place.Holds(at.XMetres, at.YMetres)).OrderByDescending(static place => place.Area))
            {
                attributes[place.Relation] = place.Id;
            }
        }

        return new Entity(id, name, kind, ConfidenceAt(now, halfLife))
        {
            Age = Max(TimeSpan.Zero, now - SeenAt),
            Pose = Holder is null ? Where() : null,
            Attributes = attributes.ToEquatableMap(),
        };
    }

    private Pose? Where() => GoneSince is null && Pose is { } pose ? new(pose.XMetres, pose.YMetres, Heading(pose), pose.ZMetres) : null;

    private static double Heading(SpatialPose pose) =>
        Math.Atan2(2 * ((pose.Qw * pose.Qz) + (pose.Qx * pose.Qy)), 1 - (2 * ((pose.Qy * pose.Qy) + (pose.Qz * pose.Qz))));

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
