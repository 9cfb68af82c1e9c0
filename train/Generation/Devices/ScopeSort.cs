namespace LamRobot.Training.Devices;

/// <summary>How far a clause reaches.</summary>
internal enum ScopeSort
{
    /// <summary>One device.</summary>
    Device,

    /// <summary>The devices of an area, a floor or the home.</summary>
    Place,

    /// <summary>No place is named.</summary>
    Unnamed,

    /// <summary>Something is named that is not here, or that several are called.</summary>
    Unclear,
}
