using LamRobot.Contracts;

namespace LamRobot.Training.Devices;

/// <summary>A shape that an action may have: the intents that it does, its names and parameters.</summary>
internal sealed class ActionForm
{
    /// <summary>Names that it may have.</summary>
    public required string[] Names { get; init; }

    /// <summary>Descriptions that it may have.</summary>
    public List<string> Abouts { get; } = [];

    /// <summary>What it does to the world.</summary>
    public ActionEffect Effect { get; set; } = ActionEffect.Reversible;

    /// <summary>The intents that it does, each with the choices that this fixes.</summary>
    public Dictionary<string, IReadOnlyDictionary<string, string>> Does { get; } = [];

    /// <summary>Its parameters.</summary>
    public List<FormParameter> Parameters { get; } = [];
}
