namespace LamRobot.Actuators.Plugins;

/// <summary>Whether a plug-in may run: who signed it, or what is wrong with it and what to do.</summary>
/// <param name="Name">The name of its folder.</param>
/// <param name="Problem">What is wrong; empty when nothing is.</param>
/// <param name="Remedy">What to do about it; empty when nothing is wrong.</param>
public sealed record PluginCheck(string Name, string Problem = "", string Remedy = "")
{
    /// <summary>Whether it may run.</summary>
    public bool MayRun => Problem.Length == 0;

    /// <summary>Who signed it; empty when nobody did who is trusted.</summary>
    public string Signer { get; init; } = "";

    /// <summary>Its version.</summary>
    public string Version { get; init; } = "";

    /// <summary>Files in its folder that are not on its list; they are not loaded.</summary>
    public IReadOnlyList<string> Unlisted { get; init; } = [];
}
