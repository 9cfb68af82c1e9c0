namespace LamRobot.Contracts;

/// <summary>What an action does to the world, from harmless to final; when nothing is said, the worst is assumed.</summary>
public enum ActionEffect
{
    /// <summary>It cannot be undone: a person must approve it.</summary>
    Irreversible,

    /// <summary>It can be undone.</summary>
    Reversible,

    /// <summary>Doing it twice is the same as doing it once.</summary>
    Idempotent,

    /// <summary>It changes nothing.</summary>
    ReadOnly,
}
