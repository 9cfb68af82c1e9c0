using System.Globalization;
using System.Text;
using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop;

/// <summary>An element that a person could see and use.</summary>
/// <param name="Id">Made of its window, role and name, and a number where these are alike: it is the same the next time the screen is read.</param>
/// <param name="Node">The element itself.</param>
/// <param name="Role">What it is, such as <c>push button</c>.</param>
/// <param name="Name">Its own name, or its label's.</param>
/// <param name="States">Its states.</param>
internal sealed record ScreenElement(string Id, IDesktopElement Node, string Role, string Name, AccessibleStates States)
{
    private const AccessibleStates Passing = AccessibleStates.Focused | AccessibleStates.Armed | AccessibleStates.Active | AccessibleStates.Pressed;

    /// <summary>The window that it is in.</summary>
    public required IDesktopElement Window { get; init; }

    /// <summary>The window's title.</summary>
    public required string WindowName { get; init; }

    /// <summary>The program's name.</summary>
    public required string Program { get; init; }

    /// <summary>Its text or number; null where it has none, or it is protected.</summary>
    public string? Value { get; init; }

    /// <summary>The words of its options, where it shows them all; empty where it has none.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>The name that its programmer gave it; null where none is told.</summary>
    public string? AutomationId { get; init; }

    /// <summary>Where it is on the screen, in pixels.</summary>
    public ScreenBounds? Bounds { get; init; }

    /// <summary>Whether it is a window.</summary>
    public bool IsWindow => Node.Equals(Window);

    /// <summary>Whether it holds a secret: it is never read and never typed into.</summary>
    public bool IsProtected => Role == "password text";

    /// <summary>Whether it has all of some states.</summary>
    /// <param name="states">The states.</param>
    /// <returns>True when it has.</returns>
    public bool Is(AccessibleStates states) => (States & states) == states;

    /// <summary>How it looks, without what only follows the focus.</summary>
    public string Look => $"{Id}|{States & ~Passing}|{Value}|{string.Join('|', Options)}";

    /// <summary>It as perception tells of it.</summary>
    /// <returns>The element.</returns>
    public UiElement ToUiElement() => new(Id, Role, Name) { Value = Value, States = StateNames().ToEquatableList(), Bounds = Bounds };

    /// <summary>It as something that a plan can name.</summary>
    /// <returns>The entity.</returns>
    public Entity ToEntity()
    {
        var attributes = new List<KeyValuePair<string, string>>
        {
            new("role", Role), new("window", WindowName), new("program", Program), new("states", string.Join(' ', StateNames())),
        };
        if (Value is not null)
        {
            attributes.Add(new("value", Value));
        }

        if (Options.Count > 0)
        {
            attributes.Add(new("options", string.Join('\n', Options)));
        }

        return new Entity(Id, Name.Length > 0 ? Name : Role, Role.Replace(' ', '-')) { Attributes = attributes.ToEquatableMap() };
    }

    /// <summary>Makes an id.</summary>
    /// <param name="window">The window's title.</param>
    /// <param name="role">What it is.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The id, of its window, role and name.</returns>
    public static string IdOf(string window, string role, string name) => $"{Slug(window)}/{Slug(role)}/{Slug(name)}".TrimEnd('/');

    /// <summary>Numbers elements whose ids are alike.</summary>
    /// <param name="elements">The elements, in their order.</param>
    /// <returns>The same with ids that differ.</returns>
    public static IReadOnlyList<ScreenElement> Number(IEnumerable<ScreenElement> elements)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var numbered = new List<ScreenElement>();
        foreach (var element in elements)
        {
            var count = seen[element.Id] = seen.GetValueOrDefault(element.Id) + 1;
            numbered.Add(count == 1 ? element : element with { Id = string.Create(CultureInfo.InvariantCulture, $"{element.Id}~{count}") });
        }

        return numbered;
    }

    /// <summary>A word that a name becomes in an id.</summary>
    /// <param name="name">The name.</param>
    /// <returns>Lower-case letters and digits with hyphens between.</returns>
    public static string Slug(string name)
    {
        const int longest = 40;
        var slug = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsLetterOrDigit(letter))
            {
                slug.Append(char.ToLowerInvariant(letter));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString(0, Math.Min(slug.Length, longest)).Trim('-');
    }

    private IEnumerable<string> StateNames() => States.ToString().Split(", ").Select(state => state.ToLowerInvariant());
}
