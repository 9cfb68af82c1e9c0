namespace LamRobot.Bridge.Service;

/// <summary>How this program is started again by others.</summary>
internal static class OwnProgram
{
    /// <summary>The command line's begin.</summary>
    /// <param name="quote">Puts a path in quotes.</param>
    /// <returns>The program; with the .NET host before it when that started it.</returns>
    public static string CommandLine(Func<string, string> quote)
    {
        var process = Environment.ProcessPath ?? "lamrobot";
        var isHost = Path.GetFileNameWithoutExtension(process).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        return isHost ? $"{quote(process)} {quote(typeof(OwnProgram).Assembly.Location)}" : quote(process);
    }
}
