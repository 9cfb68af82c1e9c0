namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>Short names for the case files of a run: a file's own name, or its whole path where two files have the same one.</summary>
/// <param name="files">The files' paths.</param>
internal sealed class CaseFileNames(IEnumerable<string> files)
{
    private readonly ILookup<string, string> byName = files.Distinct(StringComparer.Ordinal).ToLookup(file => Path.GetFileName(file), StringComparer.Ordinal);

    /// <summary>How many files there are.</summary>
    public int Count => byName.Sum(group => group.Count());

    /// <summary>Gives a file's short name.</summary>
    /// <param name="file">The file's path.</param>
    /// <returns>The name.</returns>
    public string Of(string file) => byName[Path.GetFileName(file)].Count() > 1 ? file : Path.GetFileName(file);
}
