namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>The folder in which a program works on a case; it goes with this where it is not to be kept.</summary>
internal sealed class CaseFolder : IDisposable
{
    private readonly bool kept;

    private CaseFolder(string path, bool kept)
    {
        Path = path;
        this.kept = kept;
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Makes an empty folder.</summary>
    /// <param name="keep">The folder in which it is kept, under the case's id, in the place of an earlier one; null when it is not.</param>
    /// <param name="id">The case's id.</param>
    /// <returns>The folder.</returns>
    /// <exception cref="IOException">It cannot be made, or the id is no name for a folder.</exception>
    public static CaseFolder Make(string? keep, string id)
    {
        if (keep is null)
        {
            return new(Directory.CreateTempSubdirectory("lamrobot-case-").FullName, kept: false);
        }

        if (System.IO.Path.GetFileName(id) != id || id is "." or "..")
        {
            throw new IOException($"The id {id} cannot be the name of a folder in {keep}.");
        }

        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(keep, id));
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }

        return new(Directory.CreateDirectory(path).FullName, kept: true);
    }

    /// <summary>Copies a file into it.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The copy.</returns>
    public string Take(string file)
    {
        var copy = System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file));
        File.Copy(file, copy);
        return copy;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (!kept)
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
