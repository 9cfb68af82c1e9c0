namespace LamRobot.Planner.Screens;

/// <summary>Reads what is to be pressed, opened or closed, and which keys.</summary>
internal sealed class PressReader : IScreenWishReader
{
    private const double LooseCost = 0.25;
    private const double Near = 0.4;
    private const double NameCost = 0.3;
    private const double CloseCost = 0.2;

    private static readonly HashSet<string> s_dialogs = new(["dialog", "window", "popup", "pop", "up", "message", "it", "the", "box", "this", "dialogue", "question", "notice", "that"], StringComparer.Ordinal);
    private static readonly string[][] s_in = [["in"], ["on"], ["inside"], ["while", "in"]];
    private static readonly HashSet<string> s_unfolding = new(["toggle-button", "push-button", "tree-item"], StringComparer.Ordinal);
    private static readonly HashSet<string> s_answers = new(["push-button", "toggle-button", "link", "menu-item"], StringComparer.Ordinal);

    /// <summary>A wish that is nothing but the name of something to press: "Sort backwards".</summary>
    public static IEnumerable<ScreenReading> Name(Phrase phrase, ScreenSetting setting) =>
        setting.Find(phrase, Roles.Pressing) is { Only: { } thing, Cost: < 0.2 } sought && s_answers.Contains(thing.Role) && thing.Words.Count > 0 && phrase.Words[0] == thing.Words[0]
            ? [ScreenReading.Of(NameCost + sought.Cost, thing, ScreenStep.Press(thing))]
            : [];

    /// <inheritdoc/>
    public IEnumerable<ScreenReading> Read(VerbForm verb, Phrase rest, ScreenSetting setting) => rest.Length == 0 ? [] : verb switch
    {
        VerbForm.Press => Keys(rest, setting).Concat(ScreenReading.With(setting.Find(rest, Roles.Pressing), Pressed)),
        VerbForm.Answer => ScreenReading.With(setting.Find(rest, Roles.Pressing), Pressed),
        VerbForm.DoublePress => ScreenReading.With(setting.Find(rest, Roles.Pressing), thing => [ScreenReading.Of(0, thing, ScreenStep.On(thing, "double_click"))]),
        VerbForm.Open => ScreenReading.With(setting.Find(rest, Roles.Pressing), thing => [ScreenReading.Of(0, thing, thing.IsExpandable && s_unfolding.Contains(thing.Role) && !thing.States.Contains("haspopup") ? ScreenStep.Switch(thing, on: true) : ScreenStep.Press(thing))]),
        VerbForm.Close => Close(rest, setting),
        _ => [],
    };

    private static IEnumerable<ScreenReading> Pressed(ScreenThing thing) => [ScreenReading.Of(0, thing, ScreenStep.Press(thing))];

    private static IEnumerable<ScreenReading> Close(Phrase rest, ScreenSetting setting)
    {
        if (rest.Words.All(s_dialogs.Contains) && setting.Find(Phrase.Of("close"), Roles.Pressing) is { Cost: < 0.2, Only: not null } button)
        {
            return ScreenReading.With(button, thing => [ScreenReading.Of(CloseCost, thing, ScreenStep.Press(thing))]);
        }

        return ScreenReading.With(setting.Find(rest, Roles.Pressing), thing => thing.IsExpandable && s_unfolding.Contains(thing.Role) ? [ScreenReading.Of(0, thing, ScreenStep.Switch(thing, on: false))] : []);
    }

    private static IEnumerable<ScreenReading> Keys(Phrase rest, ScreenSetting setting)
    {
        if (KeyNames.Read(rest) is { } keys)
        {
            var isButton = setting.Find(rest, Roles.Pressing).Cost < Near && !rest.Words.Contains("key");
            yield return new([ScreenStep.Of("press_keys", ("keys", keys))], isButton ? Sought.MissingCost : 0.05);
        }

        foreach (var (said, name) in rest.Sides(s_in))
        {
            if (KeyNames.Read(said) is { } held)
            {
                foreach (var reading in ScreenReading.With(setting.Find(name, Roles.Pressing), thing => [ScreenReading.Of(0, thing, ScreenStep.On(thing, "press_keys", ("keys", held)))]))
                {
                    yield return reading with { Cost = reading.Cost + LooseCost };
                }
            }
        }
    }
}
