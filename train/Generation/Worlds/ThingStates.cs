namespace LamRobot.Training.Worlds;

/// <summary>What changes in a thing.</summary>
[Flags]
internal enum ThingStates
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>It is open.</summary>
    Open = 1,

    /// <summary>It was heated.</summary>
    Hot = 2,

    /// <summary>It was cooled.</summary>
    Cold = 4,

    /// <summary>It was washed.</summary>
    Clean = 8,

    /// <summary>It was cut.</summary>
    Sliced = 16,

    /// <summary>It is on.</summary>
    Lit = 32,

    /// <summary>It is dirty.</summary>
    Dirty = 64,
}
