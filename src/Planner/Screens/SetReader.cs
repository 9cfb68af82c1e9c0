using System.Globalization;
using LamRobot.Planner.Numbers;

namespace LamRobot.Planner.Screens;

/// <summary>Reads which element is to have which value.</summary>
internal sealed class SetReader : IScreenWishReader
{
    private static readonly string[][] s_to = [["to"], ["at"], ["on"], ["as"], ["="], [":"], ["is"], ["be"], ["are"], ["with"], ["should", "be"], ["shall", "be"], ["must", "be"], ["to", "be"], ["equal", "to"], ["into"], ["up", "to"], ["down", "to"], ["over", "to"], ["has", "to", "be"], ["needs", "to", "be"]];
    private static readonly string[][] s_from = [["from"]];
    private static readonly string[][] s_by = [["by"]];
    private static readonly string[][] s_particles = [["on"], ["off"]];

    private static readonly Dictionary<string, double> s_takers = Roles.Writing.Concat(Roles.Choosing).Concat(Roles.Switching).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Min(pair => pair.Value), StringComparer.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<ScreenReading> Read(VerbForm verb, Phrase rest, ScreenSetting setting) => verb switch
    {
        VerbForm.Set or VerbForm.Choose => To(rest, setting).Concat(Particle(rest, setting)).Concat(AsName(rest, setting)),
        VerbForm.Raise => By(rest, setting, 1).Concat(To(rest, setting)),
        VerbForm.Lower => By(rest, setting, -1).Concat(To(rest, setting)),
        _ => [],
    };

    /// <summary>A sentence without a verb of wishing: "the country should be France", "Name: Max".</summary>
    public static IEnumerable<ScreenReading> Statement(Phrase phrase, ScreenSetting setting)
    {
        const double cost = 0.35;
        return phrase.Sides(s_to).Where(sides => setting.Find(sides.Left, s_takers).Cost < 0.3).SelectMany(sides => Set(sides.Left, sides.Right, setting)).Concat(Particle(phrase, setting).Where(reading => reading.About is not null))
            .Select(reading => reading with { Cost = reading.Cost + cost });
    }

    private static IEnumerable<ScreenReading> To(Phrase rest, ScreenSetting setting) => rest.Sides(s_to).SelectMany(sides => Set(sides.Left, sides.Right, setting));

    private static IEnumerable<ScreenReading> Set(Phrase name, Phrase value, ScreenSetting setting) =>
        name.Sides(s_from).Select(sides => sides.Left).Append(name).SelectMany(called => SetNamed(called, value, setting));

    private static IEnumerable<ScreenReading> SetNamed(Phrase name, Phrase value, ScreenSetting setting) =>
        ScreenReading.With(setting.Find(name, s_takers), thing => ThingValue.Set(thing, value, setting));

    /// <summary>"Set France as the country."</summary>
    private static IEnumerable<ScreenReading> AsName(Phrase rest, ScreenSetting setting) =>
        rest.Sides([["as"], ["for"]]).Where(sides => !setting.Find(sides.Right, s_takers).IsMissing).SelectMany(sides => Set(sides.Right, sides.Left, setting)).Select(reading => reading with { Cost = reading.Cost + 0.03 });

    /// <summary>"Turn the newsletter off."</summary>
    private static IEnumerable<ScreenReading> Particle(Phrase rest, ScreenSetting setting) =>
        rest.Length > 1 && s_particles.Any(word => rest.Has(rest.Length - 1, word))
            ? ScreenReading.With(setting.Find(rest.Slice(0, rest.Length - 1), Roles.Switching), thing => ThingValue.Set(thing, rest.From(rest.Length - 1), setting))
            : [];

    private static IEnumerable<ScreenReading> By(Phrase rest, ScreenSetting setting, int sign)
    {
        var sides = rest.Sides(s_by).ToList();
        var (name, amount) = sides.Count > 0 ? (sides[^1].Left, NumberReader.Read(sides[^1].Right.Text)) : (rest, 1);
        return amount is null ? [] : ScreenReading.With(setting.Find(name, Roles.Writing), field =>
            double.TryParse(field.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var now)
                ? [ScreenReading.Of(0, field, ScreenStep.On(field, "set_text", ("text", (now + (sign * amount.Value)).ToString("R", CultureInfo.InvariantCulture))))]
                : []);
    }
}
