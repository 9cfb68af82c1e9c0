using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Maps;

/// <summary>A place that people speak of, such as a dock or a shelf, and the nodes where a robot serves it.</summary>
/// <param name="Id">Its id, unique in the map.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Nodes">Ids of the nodes where it is served; at least one.</param>
public sealed record MapStation(string Id, string Name, EquatableList<string> Nodes)
{
    /// <summary>What else people call it.</summary>
    public EquatableList<string> OtherNames { get; init => field = value ?? []; } = [];

    /// <summary>What it is, in words; empty when nothing is said.</summary>
    public string Description { get; init => field = value ?? ""; } = "";

    /// <summary>Whether a text is its id or one of its names, in any case of letters.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True when it is.</returns>
    public bool IsCalled(string text) =>
        Id == text || string.Equals(Name, text, StringComparison.OrdinalIgnoreCase) || OtherNames.Contains(text, StringComparer.OrdinalIgnoreCase);
}
