using LamRobot.Planner.Numbers;

namespace LamRobot.Planner.Screens;

/// <summary>Reads what is to be brought into view, read out, waited for, dragged, or brought to the front.</summary>
internal sealed class LookReader : IScreenWishReader
{
    private static readonly string[][] s_onto = [["onto"], ["on", "to"], ["to"], ["into"], ["on"], ["over"], ["in"], ["over", "to"]];
    private static readonly string[][] s_view = [["into", "view"], ["in", "view"], ["into", "sight"]];
    private static readonly string[][] s_says = [["say"], ["says"], ["contain"], ["contains"], ["show"], ["shows"]];
    private static readonly string[][] s_appears =
        [["appears"], ["appear"], ["is", "there"], ["is", "shown"], ["comes"], ["comes", "up"], ["is", "on", "the", "screen"], ["to", "appear"], ["shows", "up"], ["is", "visible"], ["to", "show", "up"], ["to", "come", "up"], ["has", "appeared"]];

    /// <inheritdoc/>
    public IEnumerable<ScreenReading> Read(VerbForm verb, Phrase rest, ScreenSetting setting) => rest.Length == 0 ? [] : verb switch
    {
        VerbForm.Scroll => ScreenReading.With(setting.Find(rest.Without(s_view), Roles.Seeing), thing => [ScreenReading.Of(0, thing, ScreenStep.On(thing, "scroll"))]),
        VerbForm.Read => ScreenReading.With(setting.Find(Looked(rest), Roles.Seeing), thing => [ScreenReading.Of(0, thing, ScreenStep.On(thing, "read_text"))]),
        VerbForm.Wait => Wait(rest),
        VerbForm.Drag => rest.Sides(s_onto).SelectMany(sides => Drag(sides.Left, sides.Right, setting)),
        VerbForm.Focus => setting.Find(rest, Roles.Windows) is { Only: { } window, Cost: < 0.5 } sought ? [ScreenReading.Of(sought.Cost + 0.1, window, ScreenStep.Of("focus_window", ("window", window.Id)))] : [],
        _ => [],
    };

    private static Phrase Looked(Phrase rest)
    {
        var named = rest.Without(s_says);
        return named.Length > 1 && named[0].Word is "in" or "on" ? named.From(1) : named;
    }

    private static IEnumerable<ScreenReading> Wait(Phrase rest)
    {
        var isTime = NumberReader.Read(rest.Text, "s") is not null && rest.Words.Any(word => word.StartsWith("second", StringComparison.Ordinal) || word.StartsWith("minute", StringComparison.Ordinal));
        var words = ThingValue.Bare(rest.Without(s_appears));
        return isTime ? [] : [new([ScreenStep.Of("wait_for", ("text", words.Value))], 0.1)];
    }

    private static IEnumerable<ScreenReading> Drag(Phrase what, Phrase onto, ScreenSetting setting) =>
        setting.Find(onto, Roles.Seeing) is { Only: { } place, Cost: < 0.8 } there
            ? ScreenReading.With(setting.Find(what, Roles.Seeing), thing => thing == place ? [] : [ScreenReading.Of(there.Cost, thing, ScreenStep.On(thing, "drag", ("onto", place.Id)))])
            : [];
}
