namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>In which order expected steps must stand.</summary>
internal enum StepOrder
{
    /// <summary>As written, and nothing else.</summary>
    Exact,

    /// <summary>In any order, and nothing else.</summary>
    Any,

    /// <summary>As written, at the start of the plan.</summary>
    Prefix,
}
