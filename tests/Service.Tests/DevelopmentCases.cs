namespace LamRobot.Bridge.Service.Tests;

/// <summary>The folder of development cases, which is not a part of this repository.</summary>
internal static class DevelopmentCases
{
    /// <summary>Environment variable that names the folder.</summary>
    public const string Variable = "LAMROBOT_DEV_CASES";

    /// <summary>The folder; null when nothing names it.</summary>
    public static string? Folder => Environment.GetEnvironmentVariable(Variable);
}
