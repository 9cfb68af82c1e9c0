namespace LamRobot.Training.Tests;

/// <summary>Finds the models of this repository.</summary>
internal static class ModelFolders
{
    public static string Root { get; } = FindRoot();

    public static string MiniLm => Path.Combine(Root, "models", "minilm-l6-v2");

    public static string Lam => Path.Combine(Root, "models", "lam");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LamRobot.sln")) && !Path.Exists(Path.Combine(folder.FullName, ".git")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds the repository.");
    }
}
