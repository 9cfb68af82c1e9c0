using LamRobot.Contracts;

namespace LamRobot.Actuators.Plugins;

/// <summary>What a plug-in consists of, as its maker signed it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Entry">The assembly with its actuators.</param>
/// <param name="Files">For each file, by its path in the plug-in's folder with <c>/</c>, the SHA-256 of its content in lower-case hexadecimal digits.</param>
public sealed record PluginList(string Name, string Version, string Entry, EquatableMap<string> Files)
{
    /// <summary>The file of the list.</summary>
    public const string FileName = "plugin.json";

    /// <summary>The file of its signature.</summary>
    public const string SignatureName = "plugin.sig";
}
