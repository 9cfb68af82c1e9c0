namespace LamRobot.Training.Language;

/// <summary>Reads the word lists and phrase books that travel with this library.</summary>
internal static class ResourceText
{
    /// <summary>Reads a resource; empty lines and lines that begin with <c>#</c> are left out.</summary>
    /// <exception cref="FileNotFoundException">There is no such resource.</exception>
    public static IReadOnlyList<string> Lines(string name)
    {
        using var reader = new StreamReader(Open(name));
        return [.. reader.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];
    }

    /// <summary>The names of resources, in order.</summary>
    /// <param name="pattern">A name with one <c>*</c> in it.</param>
    public static IEnumerable<string> Names(string pattern)
    {
        var ends = pattern.Split('*');
        return typeof(ResourceText).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(ends[0], StringComparison.Ordinal) && name.EndsWith(ends[1], StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>Opens a resource.</summary>
    /// <exception cref="FileNotFoundException">There is no such resource.</exception>
    public static Stream Open(string name) =>
        typeof(ResourceText).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException("This library has no such resource.", name);
}
