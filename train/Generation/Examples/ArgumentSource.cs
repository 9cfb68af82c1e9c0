namespace LamRobot.Training.Examples;

/// <summary>Where the value of an argument comes from.</summary>
public enum ArgumentSource
{
    /// <summary>An entity of the observation; the accepted values are ids.</summary>
    Entity,

    /// <summary>One of the parameter's choices, or <c>true</c> or <c>false</c>; the accepted values are choices.</summary>
    Choice,

    /// <summary>Words of the command: a text or a number; the span says which.</summary>
    Span,

    /// <summary>It is not said what the value is: nothing is learnt from it.</summary>
    Skip,

    /// <summary>A required argument is missing in the words: the right answer is a question.</summary>
    None,
}
