namespace LamRobot.Bridge.Service;

/// <summary>Where a simulated robot is.</summary>
internal enum SimulatedPlace
{
    /// <summary>A robot in a home.</summary>
    Home,

    /// <summary>An arm at a table, which is told by its telemetry where things are.</summary>
    Tabletop,

    /// <summary>An arm at a table that does not see: its camera's pictures are published, and positions come with the actions.</summary>
    TabletopByCamera,
}
