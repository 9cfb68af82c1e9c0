namespace LamRobot.Bridge.Service;

/// <summary>What a setting holds.</summary>
internal enum ConfigurationKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Switch,

    /// <summary>Several values.</summary>
    List,
}
