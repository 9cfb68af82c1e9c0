namespace LamRobot.Training.Domains;

/// <summary>Which domains are drawn from.</summary>
public enum DomainSet
{
    /// <summary>Those that are learnt from.</summary>
    Trained,

    /// <summary>Those that are kept back, but whose failures may be looked at.</summary>
    Kept,

    /// <summary>Those that nobody looks at (decision 0006).</summary>
    Blind,
}
