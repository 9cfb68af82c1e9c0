namespace LamRobot.Architecture.Tests;

/// <summary>Finds the repository's own files.</summary>
internal static class RepositoryFiles
{
    /// <summary>All files of an extension, without what builds write.</summary>
    /// <param name="extension">Such as <c>.cs</c>.</param>
    /// <returns>Paths relative to the root, with forward slashes.</returns>
    public static IEnumerable<string> WithExtension(string extension) =>
        Directory.EnumerateFiles(Repository.Root, "*" + extension, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "node_modules" or ".git" or "artifacts"));
}
