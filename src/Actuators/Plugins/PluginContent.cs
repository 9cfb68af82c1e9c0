namespace LamRobot.Actuators.Plugins;

/// <summary>A plug-in that was checked, with the very bytes that were.</summary>
/// <param name="List">Its list.</param>
/// <param name="Files">The content of its files, by path.</param>
internal sealed record PluginContent(PluginList List, IReadOnlyDictionary<string, byte[]> Files);
