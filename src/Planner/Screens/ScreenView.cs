using LamRobot.Contracts;

namespace LamRobot.Planner.Screens;

/// <summary>What is on the screen, and what stands beside what.</summary>
internal sealed class ScreenView
{
    private readonly Dictionary<string, HashSet<string>> _surroundings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _active;
    private readonly IReadOnlyList<ScreenThing> _documents;

    /// <summary>Reads an observation.</summary>
    /// <param name="observation">What is seen.</param>
    /// <param name="done">What was done so far.</param>
    public ScreenView(Observation observation, IReadOnlyList<ActionStep> done)
    {
        var seen = observation.UiElements.DistinctBy(element => element.Id).ToDictionary(element => element.Id, StringComparer.Ordinal);
        Now = [.. observation.Entities.Where(entity => entity.Attributes.ContainsKey("role")).Select(entity => ScreenThing.Of(entity, seen.GetValueOrDefault(entity.Id)))];
        var there = Now.Select(thing => thing.Id).ToHashSet(StringComparer.Ordinal);
        Ever = [.. Now, .. done.Where(step => step.Arguments.GetValueOrDefault("element").AsText() is { } id && !there.Contains(id))
            .Select(step => ScreenThing.Past(step.Arguments["element"].AsText()!, step.Arguments.GetValueOrDefault("option").AsText())).OfType<ScreenThing>().DistinctBy(thing => thing.Id)];
        _active = Now.Where(thing => Roles.Windows.ContainsKey(thing.Role) && thing.States.Contains("active")).Select(thing => thing.Window).ToHashSet(StringComparer.Ordinal);
        _documents = [.. Now.Where(thing => thing.Role == "document-web")];
    }

    /// <summary>The elements, from above.</summary>
    public IReadOnlyList<ScreenThing> Now { get; }

    /// <summary>The same, and those that were used before and are gone.</summary>
    public IReadOnlyList<ScreenThing> Ever { get; }

    /// <summary>What speaks against an element: another window is in front, or it belongs to the browser and not to its page.</summary>
    public double Remoteness(ScreenThing thing)
    {
        const double far = 0.03;
        return (_active.Count > 0 && !_active.Contains(thing.Window) ? far : 0)
            + (_documents.Any(document => document.Window == thing.Window) && !_documents.Any(thing.IsWithin) ? far : 0)
            + (thing.States.Contains("sensitive") || thing.IsPast ? 0 : far);
    }

    /// <summary>The words that stand around an element: in its line, at the head of its column, on the groups and windows that it is in.</summary>
    public IReadOnlySet<string> Surroundings(ScreenThing thing)
    {
        if (!_surroundings.TryGetValue(thing.Id, out var words))
        {
            var around = Now.Where(other => other != thing && other.Words.Count > 0 && (thing.IsBeside(other) || (thing.IsWithin(other) && other.Role is "panel" or "grouping" or "section" or "dialog" or "alert" or "table" or "list")));
            around = around.Concat(Now.Where(other => other.Role is "column-header" or "table-column-header" && thing.IsBelow(other)));
            words = around.SelectMany(other => other.Words).Concat(Spelled.Words(thing.Window)).Select(Spelled.Stem).ToHashSet(StringComparer.Ordinal);
            _surroundings[thing.Id] = words;
        }

        return words;
    }

    /// <summary>The elements that an element holds.</summary>
    public IEnumerable<ScreenThing> Inside(ScreenThing holder) => Now.Where(thing => thing != holder && thing.IsWithin(holder));

    /// <summary>The list that an option stands in; null where none tells of it.</summary>
    public ScreenThing? HolderOf(ScreenThing option) => Now.FirstOrDefault(thing => Roles.Choosing.ContainsKey(thing.Role) && thing.Options.Contains(option.Name) && option.IsWithin(thing));
}
