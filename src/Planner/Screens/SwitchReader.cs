namespace LamRobot.Planner.Screens;

/// <summary>Reads which boxes are to be ticked or unticked.</summary>
internal sealed class SwitchReader : IScreenWishReader
{
    private static readonly string[][] s_all = [["everything"], ["all"], ["every"], ["each"], ["all", "of", "them"]];
    private static readonly string[][] s_except = [["except"], ["but"], ["except", "for"], ["apart", "from"], ["but", "not"]];
    private static readonly string[][] s_done = [["as", "done"], ["as", "ticked"], ["as", "checked"], ["as", "completed"], ["as", "complete"], ["as", "selected"], ["as", "finished"], ["off"]];
    private static readonly HashSet<string> s_boxes = new(["check", "box", "boxes", "checkbox", "checkboxes", "the", "of", "tick", "options", "option", "items", "item", "them", "entries", "them", "on", "list"], StringComparer.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<ScreenReading> Read(VerbForm verb, Phrase rest, ScreenSetting setting)
    {
        if (verb is not (VerbForm.SwitchOn or VerbForm.SwitchOff or VerbForm.Toggle) || rest.Length == 0)
        {
            return [];
        }

        var named = verb == VerbForm.SwitchOn ? rest.Without(s_done) : rest;
        return All(verb, named, setting) is { } all ? [all] : ScreenReading.With(setting.Find(named, Roles.Switching), thing => [ScreenReading.Of(0, thing, Step(verb, thing))]);
    }

    private static ScreenStep Step(VerbForm verb, ScreenThing thing) =>
        verb == VerbForm.Toggle ? ScreenStep.On(thing, "toggle") : ScreenStep.Switch(thing, verb == VerbForm.SwitchOn);

    private static ScreenReading? All(VerbForm verb, Phrase rest, ScreenSetting setting)
    {
        if (s_all.FirstOrDefault(words => rest.Has(0, words)) is not { } all)
        {
            return null;
        }

        var (scope, but) = rest.Sides(s_except).Select(sides => (sides.Left, (Phrase?)sides.Right)).FirstOrDefault((rest, null));
        var boxes = setting.View.Now.Where(thing => thing.Role is "check-box" or "switch").ToList();
        var spared = but is null ? null : setting.Find(but, Roles.Switching);
        return scope.From(all.Length).Words.Any(word => !s_boxes.Contains(word)) || boxes.Count == 0 || spared is { Only: null }
            ? null
            : new ScreenReading([.. boxes.Where(box => box != spared?.Only).Select(box => Step(verb, box))], spared?.Cost ?? 0) { About = boxes[^1] };
    }
}
