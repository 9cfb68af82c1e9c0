namespace LamRobot.Bridge.Service;

/// <summary>The file of a document that somebody named.</summary>
internal static class DocumentFile
{
    /// <summary>Finds it.</summary>
    /// <param name="file">The path that was named.</param>
    /// <returns>Its full path.</returns>
    /// <exception cref="SetupException">It is not there.</exception>
    public static string Require(string file) => Path.GetFullPath(file) is var path && File.Exists(path)
        ? path
        : throw new SetupException($"There is no file {path}.", "--document names an .odt or .docx file.");

    /// <summary>Says that no word processor can be operated here.</summary>
    /// <returns>What to throw.</returns>
    public static SetupException NotHere() => new("A word processor is operated on Linux only, so far.", "README.md, \"Not proven here\", says what works where.");
}
