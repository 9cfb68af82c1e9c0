namespace LamRobot.Planner.Screens;

/// <summary>What a verb asks of an element of a screen.</summary>
internal enum VerbForm
{
    /// <summary>Text into a field.</summary>
    Write,

    /// <summary>A field's text is taken away.</summary>
    Clear,

    /// <summary>A value, whatever the element takes.</summary>
    Set,

    /// <summary>A number that grows.</summary>
    Raise,

    /// <summary>A number that shrinks.</summary>
    Lower,

    /// <summary>An option.</summary>
    Choose,

    /// <summary>On.</summary>
    SwitchOn,

    /// <summary>Off.</summary>
    SwitchOff,

    /// <summary>The other way round.</summary>
    Toggle,

    /// <summary>A press.</summary>
    Press,

    /// <summary>A press of a button that answers a question.</summary>
    Answer,

    /// <summary>Two presses.</summary>
    DoublePress,

    /// <summary>Unfolded, or shown.</summary>
    Open,

    /// <summary>Folded away.</summary>
    Close,

    /// <summary>Brought into view.</summary>
    Scroll,

    /// <summary>Pulled onto another.</summary>
    Drag,

    /// <summary>Read out.</summary>
    Read,

    /// <summary>Waited for.</summary>
    Wait,

    /// <summary>Its window to the front.</summary>
    Focus,
}
