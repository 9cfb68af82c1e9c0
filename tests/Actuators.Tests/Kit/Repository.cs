namespace LamRobot.Actuators.Tests;

/// <summary>Finds the repository that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LamRobot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("LamRobot.sln was not found above the tests.");
    }
}
