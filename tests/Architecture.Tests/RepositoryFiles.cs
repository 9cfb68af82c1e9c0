namespace LamRobot.Architecture.Tests;

/// <summary>Finds the repository's own files.</summary>
internal static class RepositoryFiles
{
    /// <summary>The folder that holds LamRobot.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>All files of an extension, without what builds write.</summary>
    /// <param name="extension">Such as <c>.cs</c>.</param>
    /// <returns>Paths relative to the root, with forward slashes.</returns>
    public static IEnumerable<string> WithExtension(string extension) =>
        Directory.EnumerateFiles(Root, "*" + extension, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "node_modules" or ".git" or "artifacts"));

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
