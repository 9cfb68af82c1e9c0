namespace LamRobot.Actuators.Desktop;

/// <summary>What is done with the mouse; the button is the first.</summary>
internal enum MouseDeed
{
    /// <summary>It is moved.</summary>
    Move,

    /// <summary>The button is pressed and held.</summary>
    Press,

    /// <summary>The button is let go.</summary>
    Release,

    /// <summary>The button is pressed and let go.</summary>
    Click,

    /// <summary>The same twice.</summary>
    DoubleClick,
}
