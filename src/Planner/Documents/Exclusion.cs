using LamRobot.Contracts;

namespace LamRobot.Planner.Documents;

/// <summary>Takes paragraphs out of a wish for formats that was understood before: "all headings in green, not the title though".</summary>
internal static class Exclusion
{
    private static readonly HashSet<string> s_formats = new(["format_text", "format_paragraph", "set_style", "set_list", "clear_format"], StringComparer.Ordinal);

    /// <summary>The reading without some passages; null when it gives no formats to whole paragraphs.</summary>
    public static Reading? From(Reading reading, IReadOnlyList<Passage> spared, DocumentView view)
    {
        if (reading.Formats is null || !reading.Actions.All(action => s_formats.Contains(action.Name) && !action.Arguments.ContainsKey("words") && Paragraphs(action, view).Count > 0))
        {
            return null;
        }

        return reading with { Actions = [.. reading.Actions.SelectMany(action => Without(action, spared, view))], About = [.. reading.About.Where(passage => !spared.Any(other => view.Covers(other, passage.Target)))] };
    }

    private static IEnumerable<WantedAction> Without(WantedAction action, IReadOnlyList<Passage> spared, DocumentView view)
    {
        var paragraphs = Paragraphs(action, view);
        var kept = paragraphs.Where(paragraph => !spared.Any(passage => view.Covers(passage, paragraph))).ToList();
        if (kept.Count == paragraphs.Count)
        {
            return [action];
        }

        var rest = action.Arguments.Where(argument => argument.Key is not ("target" or "until")).Select(argument => (argument.Key, argument.Value)).ToList();
        return kept.Aggregate(new List<List<Entity>>(), (stretches, paragraph) => Joined(stretches, paragraph, view)).Select(stretch => WantedAction.On(action.Name, new(stretch[0], stretch.Count > 1 ? stretch[^1] : null), rest));
    }

    private static List<List<Entity>> Joined(List<List<Entity>> stretches, Entity paragraph, DocumentView view)
    {
        if (stretches.Count > 0 && view.PlaceOf(paragraph) == view.PlaceOf(stretches[^1][^1]) + 1)
        {
            stretches[^1].Add(paragraph);
        }
        else
        {
            stretches.Add([paragraph]);
        }

        return stretches;
    }

    private static List<Entity> Paragraphs(WantedAction action, DocumentView view)
    {
        var (first, last) = (action.Arguments.GetValueOrDefault("target").AsText(), action.Arguments.GetValueOrDefault("until").AsText());
        var from = view.Paragraphs.ToList().FindIndex(paragraph => paragraph.Id == first);
        var to = string.IsNullOrEmpty(last) ? from : view.Paragraphs.ToList().FindIndex(paragraph => paragraph.Id == last);
        return from < 0 || to < from ? [] : [.. view.Paragraphs.Skip(from).Take(to - from + 1)];
    }
}
