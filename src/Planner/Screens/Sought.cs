namespace LamRobot.Planner.Screens;

/// <summary>What a phrase may mean on the screen.</summary>
/// <param name="Things">The elements that fit equally well; none where nothing does.</param>
/// <param name="Cost">How badly they fit: 0 when the name was said word for word.</param>
/// <param name="Said">What was said.</param>
internal sealed record Sought(IReadOnlyList<ScreenThing> Things, double Cost, string Said)
{
    /// <summary>The cost of what is not on the screen.</summary>
    public const double MissingCost = 1.5;

    /// <summary>The element; null where there is none, or several.</summary>
    public ScreenThing? Only => Things.Count == 1 ? Things[0] : null;

    /// <summary>Whether nothing fits.</summary>
    public bool IsMissing => Things.Count == 0;

    /// <summary>The one that an answer means; null when that stays open.</summary>
    public ScreenThing? Answered(Phrase answer) =>
        Things.FirstOrDefault(thing => thing.Id == answer.Text)
        ?? (OptionChoice.Find([.. Things.Select(thing => thing.Name)], answer) is { } found && Things.Where(thing => thing.Name == found.Option).ToList() is [var only] ? only
            : ThingPhrase.Of(answer).Select(way => way.Ordinal).FirstOrDefault(ordinal => ordinal is not null) is { } place && (place > 0 ? place : Things.Count) is var index && index <= Things.Count ? Things[index - 1] : null);

    /// <summary>Asks which of several is meant.</summary>
    public string Which => $"Which \"{Said}\" do you mean: {string.Join(" or ", Things.Take(6).Select(thing => Things.Count(other => other.Name == thing.Name) > 1 ? thing.Id : $"\"{thing.Name}\""))}?";
}
