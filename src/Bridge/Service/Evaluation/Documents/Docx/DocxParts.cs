using System.Xml.Linq;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>The parts that the main part of a file, or its header, refers to.</summary>
/// <param name="package">The file.</param>
/// <param name="part">The path of the part that refers.</param>
internal sealed class DocxParts(DocumentPackage package, string part)
{
    private readonly XElement? relations = package.Find($"{Folder(part)}_rels/{part[Folder(part).Length..]}.rels");

    /// <summary>Finds the part of some kind.</summary>
    /// <param name="kind">The end of the relation's type.</param>
    /// <returns>Its root; null when there is none.</returns>
    public XElement? OfKind(string kind) =>
        All().FirstOrDefault(relation => relation.Attribute("Type")?.Value.EndsWith("/" + kind, StringComparison.Ordinal) == true) is { } found ? package.Find(PathOf(found)) : null;

    /// <summary>Finds the path of a part.</summary>
    /// <param name="id">The reference.</param>
    /// <returns>The path; null when the reference leads nowhere.</returns>
    public string? Path(string? id) => Relation(id) is { } relation ? PathOf(relation) : null;

    /// <summary>Finds where a link leads.</summary>
    /// <param name="id">The reference.</param>
    /// <returns>The address; empty when the reference leads nowhere.</returns>
    public string Address(string? id) => Relation(id)?.Attribute("Target")?.Value ?? "";

    private XElement? Relation(string? id) => id is null ? null : All().FirstOrDefault(relation => relation.Attribute("Id")?.Value == id);

    private IEnumerable<XElement> All() => relations?.Elements(DocxNames.Relations + "Relationship") ?? [];

    private string PathOf(XElement relation)
    {
        var target = relation.Attribute("Target")?.Value ?? "";
        return target.StartsWith('/') ? target[1..] : Folder(part) + target;
    }

    private static string Folder(string path) => path[..(path.LastIndexOf('/') + 1)];
}
