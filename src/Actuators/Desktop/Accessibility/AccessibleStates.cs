namespace LamRobot.Actuators.Desktop;

/// <summary>What state an element is in, bit by bit as the accessibility bus sends it.</summary>
/// <remarks>Source: AtspiStateType of atspi-constants.h, at-spi2-core 2.46.</remarks>
[Flags]
internal enum AccessibleStates : ulong
{
    /// <summary>Nothing is known.</summary>
    None = 0,

    /// <summary>The state of a thing that cannot be.</summary>
    Invalid = 1UL << 0,

    /// <summary>Its window is the one that is worked in.</summary>
    Active = 1UL << 1,

    /// <summary>It is held down.</summary>
    Armed = 1UL << 2,

    /// <summary>It is working.</summary>
    Busy = 1UL << 3,

    /// <summary>It is ticked.</summary>
    Checked = 1UL << 4,

    /// <summary>What belongs to it is folded away.</summary>
    Collapsed = 1UL << 5,

    /// <summary>It is no more.</summary>
    Defunct = 1UL << 6,

    /// <summary>Its contents can be changed.</summary>
    Editable = 1UL << 7,

    /// <summary>It can be used.</summary>
    Enabled = 1UL << 8,

    /// <summary>It can be unfolded.</summary>
    Expandable = 1UL << 9,

    /// <summary>It is unfolded.</summary>
    Expanded = 1UL << 10,

    /// <summary>It can take the focus.</summary>
    Focusable = 1UL << 11,

    /// <summary>It has the focus.</summary>
    Focused = 1UL << 12,

    /// <summary>It has a tooltip.</summary>
    HasTooltip = 1UL << 13,

    /// <summary>It lies.</summary>
    Horizontal = 1UL << 14,

    /// <summary>It is shrunk to an icon.</summary>
    Iconified = 1UL << 15,

    /// <summary>Nothing else of its program can be used while it is there.</summary>
    Modal = 1UL << 16,

    /// <summary>It takes several lines.</summary>
    MultiLine = 1UL << 17,

    /// <summary>Several of its children can be selected.</summary>
    Multiselectable = 1UL << 18,

    /// <summary>It covers what is behind.</summary>
    Opaque = 1UL << 19,

    /// <summary>It is pressed.</summary>
    Pressed = 1UL << 20,

    /// <summary>Its size can be changed.</summary>
    Resizable = 1UL << 21,

    /// <summary>It can be selected.</summary>
    Selectable = 1UL << 22,

    /// <summary>It is selected.</summary>
    Selected = 1UL << 23,

    /// <summary>It reacts.</summary>
    Sensitive = 1UL << 24,

    /// <summary>It is on the screen.</summary>
    Showing = 1UL << 25,

    /// <summary>It takes one line.</summary>
    SingleLine = 1UL << 26,

    /// <summary>What is known of it may be out of date.</summary>
    Stale = 1UL << 27,

    /// <summary>It passes.</summary>
    Transient = 1UL << 28,

    /// <summary>It stands.</summary>
    Vertical = 1UL << 29,

    /// <summary>It would be on the screen if its parents are.</summary>
    Visible = 1UL << 30,

    /// <summary>Its children come and go as they are shown.</summary>
    ManagesDescendants = 1UL << 31,

    /// <summary>It is neither ticked nor not.</summary>
    Indeterminate = 1UL << 32,

    /// <summary>It must be filled in.</summary>
    Required = 1UL << 33,

    /// <summary>It is cut short.</summary>
    Truncated = 1UL << 34,

    /// <summary>It moves.</summary>
    Animated = 1UL << 35,

    /// <summary>What was entered is not valid.</summary>
    InvalidEntry = 1UL << 36,

    /// <summary>It completes what is typed.</summary>
    SupportsAutocompletion = 1UL << 37,

    /// <summary>Its text can be selected.</summary>
    SelectableText = 1UL << 38,

    /// <summary>Enter presses it.</summary>
    IsDefault = 1UL << 39,

    /// <summary>It was followed before.</summary>
    Visited = 1UL << 40,

    /// <summary>It can be ticked.</summary>
    Checkable = 1UL << 41,

    /// <summary>It opens a menu or list.</summary>
    HasPopup = 1UL << 42,

    /// <summary>It shows and takes nothing.</summary>
    ReadOnly = 1UL << 43,
}
