namespace LamRobot.Training.Devices;

/// <summary>What an action does when no device and no place is named.</summary>
internal enum UnnamedTarget
{
    /// <summary>Nothing is said of it: the only one that can be meant, else one must ask.</summary>
    Ask,

    /// <summary>The area of the assistant, else the whole home.</summary>
    Here,

    /// <summary>The argument is left out.</summary>
    LeftOut,
}
