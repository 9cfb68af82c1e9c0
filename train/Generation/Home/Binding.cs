using LamRobot.Contracts;
using LamRobot.Training.Examples;

namespace LamRobot.Training.Home;

/// <summary>What a slot of a phrase stands for, and where its words stand once they are said.</summary>
internal sealed class Binding
{
    /// <summary>The entity, when it is one.</summary>
    public Entity? Entity { get; init; }

    /// <summary>The choice, when it is one.</summary>
    public string? Choice { get; init; }

    /// <summary>Free words, when it is these.</summary>
    public string? Text { get; init; }

    /// <summary>A name that nothing here has.</summary>
    public string? UnknownName { get; init; }

    /// <summary>Which lists of wordings describe a person, such as <c>pose</c>; null when it is no person that is described.</summary>
    public string? Described { get; init; }

    /// <summary>Where its words stand.</summary>
    public TextSpan? Span { get; set; }

    /// <summary>The argument that it gives.</summary>
    public TrainingArgument ToArgument(TextSpan? span) =>
        Entity is not null ? TrainingArgument.Entity(Entity.Id, span)
        : Choice is not null ? TrainingArgument.Choice(Choice, span)
        : Text is not null ? new(ArgumentSource.Span, [Text], span)
        : TrainingArgument.None(span);
}
