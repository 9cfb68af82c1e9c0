using LamRobot.Contracts;

namespace LamRobot.Perception.World;

/// <summary>Tells what lies in, on and beside what on a table, from where things are seen and how large they are.</summary>
/// <param name="sizes">How large things are, by kind.</param>
/// <param name="fixtures">What stands on the table and does not move.</param>
/// <param name="table">The id of the table.</param>
public sealed class Arrangement(IReadOnlyDictionary<string, ThingSize> sizes, IReadOnlyList<MapPlace> fixtures, string table)
{
    private const double Farthest = 0.2;
    private const double StackTolerance = 0.025;

    /// <summary>Adds to each thing what it lies in, on and beside; and lifts those that lie on others to where they are.</summary>
    /// <param name="seen">What is seen, as if everything stood on the table.</param>
    /// <param name="eye">Where the camera is; null when that is not known, and then nothing is found to lie on a thing.</param>
    /// <returns>The same with relations.</returns>
    public Observation Describe(Observation seen, CameraPose? eye)
    {
        ArgumentNullException.ThrowIfNull(seen);
        var placed = seen.Entities.Select(entity => Place(entity, seen.Entities, eye)).ToList();
        return seen with { Entities = placed.Select(entity => Beside(entity, placed)).ToEquatableList() };
    }

    private Entity Place(Entity entity, IEnumerable<Entity> all, CameraPose? eye)
    {
        if (entity.Pose is not { } pose || !sizes.ContainsKey(entity.Kind))
        {
            return entity;
        }

        foreach (var other in all.Where(other => other.Id != entity.Id && other.Pose is not null && sizes.ContainsKey(other.Kind)))
        {
            var below = sizes[other.Kind];
            if (below.Hollow)
            {
                if (Distance(pose, other.Pose!) < below.WidthMetres / 2 && !sizes[entity.Kind].Hollow)
                {
                    return With(entity, ("in", other.Id));
                }
            }
            else if (eye is not null && Lifted(pose, eye, below.HeightMetres) is { } lifted && Distance(lifted, other.Pose!) < StackTolerance && Distance(lifted, other.Pose!) < Distance(pose, other.Pose!))
            {
                return With(entity with { Pose = lifted }, ("on", other.Id));
            }
        }

        return entity.Attributes.ContainsKey("in") ? entity : With(entity, ("on", table));
    }

    /// <summary>The nearest thing on each side; what lies in or on another thing is beside nothing.</summary>
    private Entity Beside(Entity entity, IReadOnlyList<Entity> all)
    {
        if (entity.Pose is not { } pose || !sizes.TryGetValue(entity.Kind, out var size) || !LiesOnTable(entity))
        {
            return entity;
        }

        var half = size.WidthMetres / 2;
        var marks = all.Where(other => other.Id != entity.Id && other.Pose is not null && sizes.ContainsKey(other.Kind) && LiesOnTable(other))
            .Select(other => (other.Id, Pose: other.Pose!, HalfWidth: sizes[other.Kind].WidthMetres / 2, HalfDepth: sizes[other.Kind].WidthMetres / 2))
            .Concat(fixtures.Select(static fixture => (fixture.Id, Pose: fixture.Middle, HalfWidth: fixture.Width / 2, HalfDepth: fixture.Depth / 2)))
            .ToList();
        return With(entity, [.. Side.All.SelectMany(side => marks
            .Select(mark => (mark.Id, Gap: side.Gap(pose, half, mark.Pose, side.X == 0 ? mark.HalfDepth : mark.HalfWidth)))
            .Where(static mark => mark.Gap < Farthest)
            .OrderBy(static mark => mark.Gap)
            .Take(1)
            .Select(mark => (side.Relation, mark.Id)))]);
    }

    private bool LiesOnTable(Entity entity) => !entity.Attributes.ContainsKey("in") && entity.Attributes.GetValueOrDefault("on", "") == table;

    /// <summary>Where the same line of sight is at a height.</summary>
    private static Pose? Lifted(Pose pose, CameraPose eye, double height)
    {
        var share = height / eye.ZMetres;
        return share is > 0 and < 1
            ? pose with { XMetres = pose.XMetres + (share * (eye.XMetres - pose.XMetres)), YMetres = pose.YMetres + (share * (eye.YMetres - pose.YMetres)), ZMetres = height }
            : null;
    }

    private static double Distance(Pose a, Pose b) => Math.Sqrt(((a.XMetres - b.XMetres) * (a.XMetres - b.XMetres)) + ((a.YMetres - b.YMetres) * (a.YMetres - b.YMetres)));

    private static Entity With(Entity entity, params ReadOnlySpan<(string Name, string Value)> added)
    {
        var attributes = entity.Attributes.ToDictionary(StringComparer.Ordinal);
        foreach (var (name, value) in added)
        {
            attributes[name] = value;
        }

        return entity with { Attributes = attributes.ToEquatableMap() };
    }
}
