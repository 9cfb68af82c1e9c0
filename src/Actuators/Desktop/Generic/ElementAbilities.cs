namespace LamRobot.Actuators.Desktop;

/// <summary>What an element does by itself when its program is asked; whatever is not among it is done with keys and mouse.</summary>
[Flags]
internal enum ElementAbilities
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It is pressed.</summary>
    Press = 1,

    /// <summary>It is ticked and unticked.</summary>
    Toggle = 2,

    /// <summary>Its options are selected.</summary>
    Options = 4,

    /// <summary>Its number is set.</summary>
    Number = 8,

    /// <summary>Its whole text is replaced.</summary>
    SetText = 16,

    /// <summary>Text is put in where its caret is.</summary>
    InsertText = 32,
}
