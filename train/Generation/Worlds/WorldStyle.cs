namespace LamRobot.Training.Worlds;

/// <summary>Manners of robots.</summary>
internal enum WorldStyle
{
    /// <summary>It drives, grips and lets go, one small skill after the other.</summary>
    Steps,

    /// <summary>It takes things and puts them in places, and walks to them by itself.</summary>
    Household,

    /// <summary>An arm at a table.</summary>
    Arm,

    /// <summary>A vehicle that carries loads between stations.</summary>
    Warehouse,

    /// <summary>It is told what should be where.</summary>
    Errands,
}
