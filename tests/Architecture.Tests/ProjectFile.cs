using System.Xml.Linq;

namespace LamRobot.Architecture.Tests;

/// <summary>What a project file references.</summary>
/// <param name="Name">The project's name.</param>
/// <param name="Path">Path relative to the root.</param>
/// <param name="References">Names of referenced projects.</param>
/// <param name="Packages">Names of referenced packages.</param>
internal sealed record ProjectFile(string Name, string Path, IReadOnlyList<string> References, IReadOnlyList<string> Packages)
{
    /// <summary>Reads a project file.</summary>
    /// <param name="path">Path relative to the root.</param>
    /// <param name="xml">Its content.</param>
    /// <returns>What it references.</returns>
    public static ProjectFile Parse(string path, string xml)
    {
        var document = XDocument.Parse(xml);
        IReadOnlyList<string> Includes(string element) =>
            [.. document.Descendants(element).Select(item => (string?)item.Attribute("Include")).OfType<string>()];
        return new(
            System.IO.Path.GetFileNameWithoutExtension(path),
            path,
            [.. Includes("ProjectReference").Select(reference => System.IO.Path.GetFileNameWithoutExtension(reference.Replace('\\', '/')))],
            Includes("PackageReference"));
    }
}
