namespace LamRobot.Planner.Grounding;

/// <summary>What a candidate is; the decoder learns a vector for each.</summary>
public enum CandidateRole
{
    /// <summary>An action that only looks.</summary>
    ReadOnlyAction,

    /// <summary>An action that may be done twice.</summary>
    IdempotentAction,

    /// <summary>An action that can be taken back.</summary>
    ReversibleAction,

    /// <summary>An action that cannot be taken back.</summary>
    IrreversibleAction,

    /// <summary>A parameter that must have a value.</summary>
    RequiredParameter,

    /// <summary>A parameter that may be left out.</summary>
    OptionalParameter,

    /// <summary>A choice of a parameter.</summary>
    Choice,

    /// <summary>A thing, a place or a person.</summary>
    Entity,
}
