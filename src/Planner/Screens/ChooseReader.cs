namespace LamRobot.Planner.Screens;

/// <summary>Reads which option is to be chosen, of which list or by itself.</summary>
internal sealed class ChooseReader : IScreenWishReader
{
    private const double SearchedCost = 0.12;

    private static readonly string[][] s_of = [["as"], ["for"], ["in"], ["from"], ["under"], ["out", "of"], ["on"], ["of"], ["at"], ["within"], ["among"], ["from", "among"], ["to", "be"]];
    private static readonly string[][] s_before = [["as"], ["for"], ["in"], ["from"], ["under"], ["on"], ["at"]];

    /// <inheritdoc/>
    public IEnumerable<ScreenReading> Read(VerbForm verb, Phrase rest, ScreenSetting setting) =>
        verb != VerbForm.Choose || rest.Length == 0 ? [] : Of(rest, setting).Concat(setting.NamedFirst(rest, s_before, Roles.Choosing, (thing, value) => ThingValue.Choose(thing, value, setting))).Concat(Alone(rest, setting));

    private static IEnumerable<ScreenReading> Of(Phrase rest, ScreenSetting setting) =>
        rest.Sides(s_of).SelectMany(sides => ScreenReading.With(setting.Find(sides.Right, Roles.Choosing), thing => ThingValue.Choose(thing, sides.Left, setting)));

    /// <summary>An option by itself: a radio button, an item of a list, or what a single list has.</summary>
    private static IEnumerable<ScreenReading> Alone(Phrase rest, ScreenSetting setting)
    {
        foreach (var reading in ScreenReading.With(setting.Find(rest, Roles.Picking), thing => ThingValue.Pick(thing, setting)))
        {
            yield return reading;
        }

        var having = setting.View.Now.Where(thing => Roles.Choosing.ContainsKey(thing.Role)).Select(thing => (Thing: thing, Found: OptionChoice.Find(thing.Options, ThingValue.Bare(rest)))).Where(pair => pair.Found is not null).ToList();
        if (having.Count == 1)
        {
            foreach (var reading in ThingValue.Choose(having[0].Thing, rest, setting))
            {
                yield return reading with { Cost = reading.Cost + SearchedCost };
            }
        }
        else if (having.Count > 1)
        {
            yield return ScreenReading.Ask(having.Min(pair => pair.Found!.Value.Cost) + SearchedCost + 0.3, $"\"{rest.Value}\" for which: {string.Join(" or ", having.Select(pair => $"\"{pair.Thing.Name}\""))}?");
        }
    }
}
