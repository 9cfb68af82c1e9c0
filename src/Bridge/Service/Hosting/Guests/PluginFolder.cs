namespace LamRobot.Bridge.Service;

/// <summary>The folder of plug-ins.</summary>
internal static class PluginFolder
{
    private const string Usual = "plugins";

    /// <summary>Says where plug-ins are.</summary>
    /// <param name="named">The folder that was named; null for the usual one, beside the models.</param>
    /// <returns>The folder, which may not be there when none was named.</returns>
    /// <exception cref="SetupException">The folder that was named is not there.</exception>
    public static string Of(string? named) => named is null
        ? Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(ModelStore.Find().Root)) ?? "", Usual)
        : Directory.Exists(named) ? Path.GetFullPath(named) : throw new SetupException($"There is no folder {named}.", "--plugins names a folder with a folder for each plug-in.");
}
