namespace LamRobot.Actuators.Plugins;

/// <summary>Puts the bytes that were checked where nobody else writes, to be loaded from there.</summary>
internal static class CheckedCopy
{
    /// <summary>Writes a copy.</summary>
    /// <param name="content">What was checked.</param>
    /// <returns>A folder that is its owner's alone.</returns>
    public static string Write(PluginContent content)
    {
        var folder = Directory.CreateTempSubdirectory("lamrobot-plugin-").FullName;
        try
        {
            foreach (var (path, bytes) in content.Files)
            {
                var file = Path.Combine(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, bytes);
            }

            return folder;
        }
        catch
        {
            TryDelete(folder);
            throw;
        }
    }

    /// <summary>Deletes a copy; where its files are still in use, as on Windows, it stays for the system to tidy away.</summary>
    /// <param name="folder">The folder.</param>
    public static void TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }
}
