namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>A file is in the case's folder, or is not.</summary>
/// <param name="Names">The accepted names; one of them for a file that shall be there, all of them for files that shall not.</param>
/// <param name="Wanted">Whether it shall be there.</param>
internal sealed record FileAssertion(IReadOnlyList<string> Names, bool Wanted) : Assertion
{
    private static readonly byte[] Zip = "PK"u8.ToArray();
    private static readonly byte[] Pdf = "%PDF"u8.ToArray();

    /// <inheritdoc />
    public override string? Failure(JudgedDocument judged)
    {
        var files = Names.Select(name => new FileInfo(Path.Combine(judged.Folder.FullName, name))).ToArray();
        if (!Wanted)
        {
            return files.FirstOrDefault(file => file.Exists) is { } there ? $"{there.Name} is there" : null;
        }

        return files.Any(IsOfItsKind) ? null : files.Any(file => file.Exists) ? "the file is empty or of another kind" : "the file is not there";
    }

    private static bool IsOfItsKind(FileInfo file)
    {
        if (!file.Exists || file.Length == 0)
        {
            return false;
        }

        var start = file.Extension.ToLowerInvariant() switch
        {
            ".pdf" => Pdf,
            ".odt" or ".ott" or ".docx" or ".dotx" or ".epub" => Zip,
            _ => [],
        };
        using var stream = file.OpenRead();
        var read = new byte[start.Length];
        return stream.ReadAtLeast(read, read.Length, throwOnEndOfStream: false) == start.Length && read.AsSpan().SequenceEqual(start);
    }
}
