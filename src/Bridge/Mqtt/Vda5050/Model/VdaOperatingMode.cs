namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Who is in control of a robot.</summary>
public enum VdaOperatingMode
{
    /// <summary>It starts; from 3.0 on.</summary>
    Startup,

    /// <summary>The master.</summary>
    Automatic,

    /// <summary>The master, with a person who sets the speed.</summary>
    SemiAutomatic,

    /// <summary>A person helps; from 3.0 on.</summary>
    Intervened,

    /// <summary>A person.</summary>
    Manual,

    /// <summary>A mechanic.</summary>
    Service,

    /// <summary>It is being taught.</summary>
    TeachIn,
}
