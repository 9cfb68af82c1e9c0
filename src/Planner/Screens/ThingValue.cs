using System.Globalization;
using LamRobot.Planner.Numbers;

namespace LamRobot.Planner.Screens;

/// <summary>Gives an element a value in the way that it takes one.</summary>
internal static class ThingValue
{
    private const double UnfitCost = 1.1;
    private const int LongestNumber = 4;

    private static readonly HashSet<string> s_on = new(["on", "yes", "true", "checked", "ticked", "selected", "enabled", "active", "activated", "marked", "chosen", "switched on", "turned on", "be on", "be ticked", "be checked"], StringComparer.Ordinal);

    private static readonly HashSet<string> s_off = new(["off", "no", "false", "unchecked", "unticked", "not ticked", "not checked", "not selected", "deselected", "disabled", "inactive", "unselected", "switched off", "turned off", "be off", "be unticked", "not on"], StringComparer.Ordinal);

    private static readonly HashSet<string> s_nothing = new(["nothing", "empty", "blank", "be empty", "be blank"], StringComparer.Ordinal);

    /// <summary>The text that is written into a field.</summary>
    public static string Text(ScreenThing field, Phrase value)
    {
        var said = Bare(value);
        if (said.Quoted is { } quoted)
        {
            return quoted;
        }

        if (field.Role == "date-editor")
        {
            return SaidDate.Read(said.Text) ?? said.Text;
        }

        var isNumber = field.IsNumeric || double.TryParse(field.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        return isNumber && said.Words.Count is > 0 and <= LongestNumber && NumberReader.Read(said.Text) is { } number && (field.IsNumeric || !said.Text.Any(char.IsAsciiDigit))
            ? number.ToString("R", CultureInfo.InvariantCulture)
            : said.Text;
    }

    /// <summary>Sets an element to a value.</summary>
    public static IEnumerable<ScreenReading> Set(ScreenThing thing, Phrase value, ScreenSetting setting)
    {
        var words = string.Join(' ', value.Words);
        if (Roles.Switching.ContainsKey(thing.Role) || thing.IsExpandable)
        {
            return s_on.Contains(words) ? [ScreenReading.Of(0, thing, ScreenStep.Switch(thing, on: true))]
                : s_off.Contains(words) ? [ScreenReading.Of(0, thing, ScreenStep.Switch(thing, on: false))]
                : [];
        }

        if (Roles.Choosing.ContainsKey(thing.Role))
        {
            return Choose(thing, value, setting);
        }

        return Roles.Writing.ContainsKey(thing.Role)
            ? [ScreenReading.Of(0, thing, ScreenStep.On(thing, "set_text", ("text", s_nothing.Contains(words) && value.Quoted is null ? "" : Text(thing, value)))) with { Value = value.Value }]
            : [];
    }

    /// <summary>Chooses an option of an element.</summary>
    public static IEnumerable<ScreenReading> Choose(ScreenThing thing, Phrase value, ScreenSetting setting)
    {
        var said = Bare(value);
        if (thing.Role is "panel" or "grouping" or "section" or "table" or "list" && thing.Options.Count == 0)
        {
            var inside = setting.View.Inside(thing).Where(part => Roles.Picking.ContainsKey(part.Role)).ToList();
            return OptionChoice.Find([.. inside.Select(part => part.Name)], said) is { } found ? Pick(inside.First(part => part.Name == found.Option), setting).Select(reading => reading with { Cost = reading.Cost + found.Cost }) : [];
        }

        if (thing.Options.Count == 0)
        {
            return thing.Role is "combo-box" or "list-box" ? [Option(thing, said.Value, 0.4)] : [];
        }

        return OptionChoice.Find(thing.Options, said) is { } option ? [Option(thing, option.Option, option.Cost)]
            : [ScreenReading.Ask(UnfitCost, $"\"{thing.Name}\" has no \"{said.Value}\"; it has {string.Join(", ", thing.Options.Take(12))}. Which one?")];
    }

    /// <summary>Chooses an element that stands for itself.</summary>
    public static IEnumerable<ScreenReading> Pick(ScreenThing thing, ScreenSetting setting) =>
    [
        ScreenReading.Of(
            0,
            thing,
            Roles.Switching.ContainsKey(thing.Role) ? ScreenStep.Switch(thing, on: true)
            : setting.View.HolderOf(thing) is { } holder ? ScreenStep.On(holder, "select_option", ("option", thing.Name))
            : ScreenStep.Press(thing)),
    ];

    /// <summary>It without words that only say that a value comes.</summary>
    public static Phrase Bare(Phrase value)
    {
        var start = value.Length > 1 && value[0].Word is "the" or "a" or "an" ? 1 : 0;
        var isAnnounced = start + 1 < value.Length && value[start].Word is "text" or "word" or "words" or "value" or "name" or "number" or "sentence" or "line" or "phrase" or "option" or "entry" or "string" or "letters" or "digits" or "item";
        var next = start + 1 < value.Length && value[start + 1].Word == ":" ? start + 2 : start + 1;
        return isAnnounced && next < value.Length && (value[next].Quoted is not null || value[start].Word is "value" or "number" or "word" or "words" or "text" or "option" or "string") ? value.From(next) : value;
    }

    private static ScreenReading Option(ScreenThing thing, string option, double cost) =>
        ScreenReading.Of(cost, thing, ScreenStep.On(thing, "select_option", ("option", option))) with { Value = option };
}
