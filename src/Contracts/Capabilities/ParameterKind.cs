namespace LamRobot.Contracts;

/// <summary>What sort of value a parameter takes.</summary>
public enum ParameterKind
{
    /// <summary>The id of an entity of the observation.</summary>
    Entity,

    /// <summary>Words of the command.</summary>
    Text,

    /// <summary>A number, in the parameter's unit and range.</summary>
    Number,

    /// <summary>One of the parameter's choices.</summary>
    Choice,

    /// <summary>True or false.</summary>
    Boolean,
}
