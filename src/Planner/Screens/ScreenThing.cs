using LamRobot.Contracts;

namespace LamRobot.Planner.Screens;

/// <summary>An element of the screen that a wish may mean.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Role">What it is, such as <c>push-button</c>.</param>
internal sealed record ScreenThing(string Id, string Name, string Role)
{
    private static readonly char[] s_lines = ['\n'];

    /// <summary>The words of its name, in plain letters.</summary>
    public IReadOnlyList<string> Words => field ??= Spelled.Words(Name);

    /// <summary>The words of its options; empty where it has none or does not tell.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Its text or number; null where it has none.</summary>
    public string? Value { get; init; }

    /// <summary>The title of its window.</summary>
    public string Window { get; init; } = "";

    /// <summary>Its states, such as <c>checked</c>.</summary>
    public IReadOnlySet<string> States { get; init; } = new HashSet<string>();

    /// <summary>Where it is on the screen, in pixels; null where that is not known.</summary>
    public ScreenBounds? Bounds { get; init; }

    /// <summary>Whether it was used before and is not on the screen any more.</summary>
    public bool IsPast { get; init; }

    /// <summary>Whether it unfolds something.</summary>
    public bool IsExpandable => States.Contains("expandable") && Role is not ("combo-box" or "menu" or "entry");

    /// <summary>Whether it is for a single number.</summary>
    public bool IsNumeric => Role is "spin-button" or "slider";

    /// <summary>Makes it of an entity.</summary>
    /// <remarks>What has no name is called by its role.</remarks>
    public static ScreenThing Of(Entity entity, UiElement? seen) => new(entity.Id, entity.Name == entity.Kind.Replace('-', ' ') ? "" : entity.Name, entity.Kind)
    {
        Options = entity.Attributes.GetValueOrDefault("options")?.Split(s_lines) ?? [],
        Value = entity.Attributes.GetValueOrDefault("value"),
        Window = entity.Attributes.GetValueOrDefault("window") ?? "",
        States = (entity.Attributes.GetValueOrDefault("states") ?? "").Split(' ').ToHashSet(StringComparer.Ordinal),
        Bounds = seen?.Bounds,
    };

    /// <summary>Makes it of the id of an element that was used before: of its window, role and name.</summary>
    public static ScreenThing? Past(string id, string? option)
    {
        const int parts = 3;
        var named = id.Split('~')[0].Split('/');
        return named.Length < parts ? null : new(id, named[^1].Replace('-', ' '), named[^2]) { IsPast = true, Options = option is null ? [] : [option] };
    }

    /// <summary>Whether its middle lies within another.</summary>
    public bool IsWithin(ScreenThing other) => Bounds is { } inner && other.Bounds is { } outer
        && inner.X + (inner.Width / 2) is var x && inner.Y + (inner.Height / 2) is var y
        && x >= outer.X && x < outer.X + outer.Width && y >= outer.Y && y < outer.Y + outer.Height;

    /// <summary>Whether it stands below another, in its column.</summary>
    public bool IsBelow(ScreenThing other) => Bounds is { } mine && other.Bounds is { } theirs
        && mine.Y >= theirs.Y + theirs.Height && mine.X + (mine.Width / 2) is var middle && middle >= theirs.X && middle < theirs.X + theirs.Width;

    /// <summary>Whether it stands in one line with another.</summary>
    public bool IsBeside(ScreenThing other)
    {
        const int tallest = 3;
        return Bounds is { Height: > 0 } mine && other.Bounds is { Height: > 0 } theirs && mine.Height <= theirs.Height * tallest && theirs.Height <= mine.Height * tallest
            && Math.Min(mine.Y + mine.Height, theirs.Y + theirs.Height) - Math.Max(mine.Y, theirs.Y) > Math.Min(mine.Height, theirs.Height) / 2;
    }
}
