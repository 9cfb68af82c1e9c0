namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>What the members of the messages are called in a version.</summary>
internal sealed record VdaNames
{
    /// <summary>Names of 2.0.0.</summary>
    public static VdaNames V200 { get; } = new() { InstantActions = "instantActions", KnowsPausedActions = true };

    /// <summary>Names of 2.1.0.</summary>
    public static VdaNames V210 { get; } = new();

    /// <summary>Names of 3.0.</summary>
    public static VdaNames V300 { get; } = new()
    {
        IsThree = true,
        KnowsPausedActions = true,
        NodeDescription = "nodeDescriptor",
        EdgeDescription = "edgeDescriptor",
        ActionDescription = "actionDescriptor",
        ActionResult = "actionResult",
        MaximumSpeedOfEdge = "maximumSpeed",
        Position = "mobileRobotPosition",
        Localized = "localized",
        Battery = "powerSupply",
        Charge = "stateOfCharge",
        EmergencyStop = "activeEmergencyStop",
        Kinematics = "mobileRobotKinematics",
        RobotClass = "mobileRobotClass",
        MaximumLoadMass = "maximumLoadMass",
        MinimumSpeed = "minimumSpeed",
        MaximumSpeed = "maximumSpeed",
        MaximumAcceleration = "maximumAcceleration",
        MaximumDeceleration = "maximumDeceleration",
        MinimumHeight = "minimumHeight",
        MaximumHeight = "maximumHeight",
        StringLengths = "maximumStringLengths",
        IdLength = "maximumIdLength",
        ArrayLengths = "maximumArrayLengths",
        MinimumOrderInterval = "minimumOrderInterval",
        MinimumStateInterval = "minimumStateInterval",
        RobotActions = "mobileRobotActions",
        Geometry = "mobileRobotGeometry",
        InitializePosition = "initializePosition",
    };

    /// <summary>Whether it is 3.0, which has more words and other duties.</summary>
    public bool IsThree { get; private init; }

    /// <summary>Whether a state may say that an action is paused; the schema of 2.1.0 forgot it.</summary>
    public bool KnowsPausedActions { get; private init; }

    /// <summary>The list in a message of instant actions.</summary>
    public string InstantActions { get; private init; } = "actions";

    /// <summary>In an order's node.</summary>
    public string NodeDescription { get; private init; } = "nodeDescription";

    /// <summary>In an order's edge.</summary>
    public string EdgeDescription { get; private init; } = "edgeDescription";

    /// <summary>In an action; the factsheet's has the same name in all versions.</summary>
    public string ActionDescription { get; private init; } = "actionDescription";

    /// <summary>In the state of an action.</summary>
    public string ActionResult { get; private init; } = "resultDescription";

    /// <summary>In an order's edge.</summary>
    public string MaximumSpeedOfEdge { get; private init; } = "maxSpeed";

    /// <summary>In a state and a visualization.</summary>
    public string Position { get; private init; } = "agvPosition";

    /// <summary>In a position.</summary>
    public string Localized { get; private init; } = "positionInitialized";

    /// <summary>In a state.</summary>
    public string Battery { get; private init; } = "batteryState";

    /// <summary>In a battery.</summary>
    public string Charge { get; private init; } = "batteryCharge";

    /// <summary>In a state's safety state.</summary>
    public string EmergencyStop { get; private init; } = "eStop";

    /// <summary>In a factsheet's type.</summary>
    public string Kinematics { get; private init; } = "agvKinematic";

    /// <summary>In a factsheet's type.</summary>
    public string RobotClass { get; private init; } = "agvClass";

    /// <summary>In a factsheet's type.</summary>
    public string MaximumLoadMass { get; private init; } = "maxLoadMass";

    /// <summary>In a factsheet's physics.</summary>
    public string MinimumSpeed { get; private init; } = "speedMin";

    /// <summary>In a factsheet's physics.</summary>
    public string MaximumSpeed { get; private init; } = "speedMax";

    /// <summary>In a factsheet's physics.</summary>
    public string MaximumAcceleration { get; private init; } = "accelerationMax";

    /// <summary>In a factsheet's physics.</summary>
    public string MaximumDeceleration { get; private init; } = "decelerationMax";

    /// <summary>In a factsheet's physics.</summary>
    public string MinimumHeight { get; private init; } = "heightMin";

    /// <summary>In a factsheet's physics.</summary>
    public string MaximumHeight { get; private init; } = "heightMax";

    /// <summary>In a factsheet's limits.</summary>
    public string StringLengths { get; private init; } = "maxStringLens";

    /// <summary>In a factsheet's limits of strings.</summary>
    public string IdLength { get; private init; } = "idLen";

    /// <summary>In a factsheet's limits.</summary>
    public string ArrayLengths { get; private init; } = "maxArrayLens";

    /// <summary>In a factsheet's timing.</summary>
    public string MinimumOrderInterval { get; private init; } = "minOrderInterval";

    /// <summary>In a factsheet's timing.</summary>
    public string MinimumStateInterval { get; private init; } = "minStateInterval";

    /// <summary>In a factsheet's features.</summary>
    public string RobotActions { get; private init; } = "agvActions";

    /// <summary>In a factsheet.</summary>
    public string Geometry { get; private init; } = "agvGeometry";

    /// <summary>The type of the action that tells a robot where it is.</summary>
    public string InitializePosition { get; private init; } = "initPosition";
}
