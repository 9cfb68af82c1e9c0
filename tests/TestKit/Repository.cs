namespace LamRobot.TestKit;

/// <summary>Finds the repository that a test or a benchmark was built in.</summary>
internal static class Repository
{
    /// <summary>The folder that holds LamRobot.sln.</summary>
    public static string Root { get; } = Find() ?? throw new DirectoryNotFoundException("LamRobot.sln was not found above this program.");

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LamRobot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }
}
