namespace LamRobot.Contracts;

/// <summary>The sorts of <see cref="ArgumentValue"/>.</summary>
public enum ArgumentValueKind
{
    /// <summary>Text, an entity's id or a choice.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,
}
