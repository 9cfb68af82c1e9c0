namespace LamRobot.Actuators.Desktop;

/// <summary>How an element is related to others.</summary>
/// <remarks>Source: AtspiRelationType of atspi-constants.h, at-spi2-core 2.46.</remarks>
internal enum RelationKind
{
    /// <summary>No relation.</summary>
    None = 0,

    /// <summary>It is the label of the target.</summary>
    LabelFor = 1,

    /// <summary>The target is its label.</summary>
    LabelledBy = 2,

    /// <summary>It controls the target.</summary>
    ControllerFor = 3,

    /// <summary>The target controls it.</summary>
    ControlledBy = 4,

    /// <summary>It is of the target's group.</summary>
    MemberOf = 5,

    /// <summary>It is the target's tooltip.</summary>
    TooltipFor = 6,

    /// <summary>It is a node under the target.</summary>
    NodeChildOf = 7,

    /// <summary>It is the node above the target.</summary>
    NodeParentOf = 8,

    /// <summary>A relation of the program's own.</summary>
    Extended = 9,

    /// <summary>Its contents go on in the target.</summary>
    FlowsTo = 10,

    /// <summary>Its contents come from the target.</summary>
    FlowsFrom = 11,

    /// <summary>It is a window of the target.</summary>
    SubwindowOf = 12,

    /// <summary>It embeds the target.</summary>
    Embeds = 13,

    /// <summary>The target embeds it.</summary>
    EmbeddedBy = 14,

    /// <summary>It pops up for the target.</summary>
    PopupFor = 15,

    /// <summary>It is the window above the target.</summary>
    ParentWindowOf = 16,

    /// <summary>It describes the target.</summary>
    DescriptionFor = 17,

    /// <summary>The target describes it.</summary>
    DescribedBy = 18,
}
