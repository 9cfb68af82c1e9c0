namespace LamRobot.Training.Examples;

/// <summary>The right value of one argument; a parameter without one is absent.</summary>
/// <param name="Source">Where the value comes from.</param>
/// <param name="Accepted">The accepted ids, choices or words; any of them is right.</param>
/// <param name="Span">The words that name it, when that is known.</param>
public sealed record TrainingArgument(ArgumentSource Source, IReadOnlyList<string> Accepted, TextSpan? Span)
{
    /// <summary>Nothing is known of the value.</summary>
    public static TrainingArgument Skip { get; } = new(ArgumentSource.Skip, [], null);

    /// <summary>Makes an entity.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="span">The words that name it.</param>
    /// <returns>The argument.</returns>
    public static TrainingArgument Entity(string id, TextSpan? span) => new(ArgumentSource.Entity, [id], span);

    /// <summary>Makes a choice.</summary>
    /// <param name="choice">The choice.</param>
    /// <param name="span">The words that name it.</param>
    /// <returns>The argument.</returns>
    public static TrainingArgument Choice(string choice, TextSpan? span) => new(ArgumentSource.Choice, [choice], span);

    /// <summary>Makes a missing argument.</summary>
    /// <param name="span">The words that stand where it should be named, when there are any.</param>
    /// <returns>The argument.</returns>
    public static TrainingArgument None(TextSpan? span) => new(ArgumentSource.None, [], span);
}
