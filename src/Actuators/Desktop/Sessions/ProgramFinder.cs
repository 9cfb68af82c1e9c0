namespace LamRobot.Actuators.Desktop;

/// <summary>Finds programs by their names.</summary>
internal static class ProgramFinder
{
    /// <summary>Whether a program is installed.</summary>
    /// <param name="program">Its path, or its name in PATH.</param>
    /// <returns>True when it is.</returns>
    public static bool IsInstalled(string program) => program.Contains('/', StringComparison.Ordinal)
        ? File.Exists(program)
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, program)));
}
