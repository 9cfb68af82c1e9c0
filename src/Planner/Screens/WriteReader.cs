namespace LamRobot.Planner.Screens;

/// <summary>Reads what is to be written into which field, and which fields are to be emptied.</summary>
internal sealed class WriteReader : IScreenWishReader
{
    private const double ThereCost = 0.45;
    private const double PlaceInValueCost = 0.06;

    private static readonly string[][] s_into = [["into"], ["in", "to"], ["in"], ["to"], ["inside"], ["on"], ["at"], ["for"], ["as"], ["under"], ["behind"], ["next", "to"], ["within"]];
    private static readonly string[][] s_with = [["with"], [":"], ["="], ["the", "value"], ["the", "text"], ["by"], ["as"], ["in", "with"], ["out", "with"]];

    private static readonly HashSet<string> s_following = new(["the following", "the following text", "following", "the following words", "this text", "the following line"], StringComparer.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<ScreenReading> Read(VerbForm verb, Phrase rest, ScreenSetting setting) => verb switch
    {
        VerbForm.Write => Write(rest, setting),
        VerbForm.Clear => rest.Length == 0 ? [] : ScreenReading.With(setting.Find(rest, Roles.Writing), field => [ScreenReading.Of(0, field, ScreenStep.On(field, "set_text", ("text", "")))]),
        _ => [],
    };

    /// <summary>Whether a phrase says where something is written.</summary>
    public static bool SaysWhere(Phrase phrase) => phrase.Sides(s_into).Any() || phrase.Sides(s_with).Any() || s_into.Any(word => phrase.Has(0, word));

    private static IEnumerable<ScreenReading> Write(Phrase rest, ScreenSetting setting)
    {
        foreach (var (value, name) in rest.Sides(s_into))
        {
            var isPlaceInValue = value.Quoted is null && value.Sides(s_into).Any();
            foreach (var reading in Into(name, value, setting))
            {
                yield return isPlaceInValue ? reading with { Cost = reading.Cost + PlaceInValueCost } : reading;
            }
        }

        foreach (var reading in Following(rest, setting))
        {
            yield return reading;
        }

        foreach (var reading in rest.Sides(s_with).SelectMany(sides => Into(sides.Left, sides.Right, setting)))
        {
            yield return reading;
        }

        foreach (var reading in setting.NamedFirst(rest, s_into, Roles.Writing, (field, value) => ThingValue.Set(field, value, setting)).Concat(Alone(rest, setting)))
        {
            yield return reading;
        }
    }

    private static IEnumerable<ScreenReading> Into(Phrase name, Phrase value, ScreenSetting setting) =>
        s_following.Contains(string.Join(' ', value.Words)) && value.Quoted is null ? [] : ScreenReading.With(setting.Find(name, Roles.Writing), field => [ScreenReading.Of(0, field, ScreenStep.On(field, "set_text", ("text", ThingValue.Text(field, value)))) with { Value = value.Value }]);

    /// <summary>The value after a colon: "write the following into the message: hello".</summary>
    private static IEnumerable<ScreenReading> Following(Phrase rest, ScreenSetting setting) =>
        from announced in rest.Sides([[":"]])
        from sides in announced.Left.Sides(s_into)
        where s_following.Contains(string.Join(' ', sides.Left.Words))
        from reading in Into(sides.Right, announced.Right, setting)
        select reading;

    /// <summary>No field is named: the one that was spoken of, that has the focus, or the only one.</summary>
    private static IEnumerable<ScreenReading> Alone(Phrase value, ScreenSetting setting)
    {
        if (value.Length == 0)
        {
            yield break;
        }

        var fields = setting.View.Now.Where(thing => Roles.Writing.TryGetValue(thing.Role, out var cost) && cost < 0.1 && setting.View.Remoteness(thing) == 0).ToList();
        var field = setting.Before?.About is { } about && Roles.Writing.ContainsKey(about.Role) ? about
            : fields.Find(thing => thing.States.Contains("focused")) ?? (fields.Count == 1 ? fields[0] : null);
        yield return field is null
            ? ScreenReading.Ask(Sought.MissingCost, $"Into which field shall \"{value.Value}\" be written?") with { Answered = name => setting.Find(name, Roles.Writing) is { IsMissing: false } ? Into(name, value, setting) : [] }
            : ScreenReading.Of(ThereCost, field, ScreenStep.On(field, "set_text", ("text", ThingValue.Text(field, value)))) with { Value = value.Value };
    }
}
