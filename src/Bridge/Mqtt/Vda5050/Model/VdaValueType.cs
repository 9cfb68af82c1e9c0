namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>What sort of value an action's parameter takes.</summary>
public enum VdaValueType
{
    /// <summary>Yes or no.</summary>
    Bool,

    /// <summary>Any number.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>Any number; until 2.1.</summary>
    Float,

    /// <summary>Text.</summary>
    String,

    /// <summary>A JSON object.</summary>
    Object,

    /// <summary>A JSON array.</summary>
    Array,
}
