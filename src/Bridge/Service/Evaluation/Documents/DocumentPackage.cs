using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>The parts of a document's file, which nobody has checked: sizes and depth are limited, and no entity is expanded.</summary>
/// <param name="archive">The file.</param>
internal sealed class DocumentPackage(ZipArchive archive)
{
    private const long LongestPart = 64 << 20;
    private const int DeepestElement = 256;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LongestPart, CloseInput = true };

    // Office programs write a document type into formulas; it is passed over, not read.
    private static readonly XmlReaderSettings SettingsPastTypes = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = LongestPart, CloseInput = true };

    /// <summary>Reads a part that may be absent.</summary>
    /// <param name="name">The part's path.</param>
    /// <param name="passType">Whether a document type in it is passed over rather than an error.</param>
    /// <returns>Its root; null when the part is absent or has nothing in it.</returns>
    /// <exception cref="XmlException">It is no XML, or too long.</exception>
    /// <exception cref="InvalidDataException">It is nested too deeply.</exception>
    public XElement? Find(string name, bool passType = false)
    {
        if (archive.GetEntry(name) is not { Length: > 0 } entry)
        {
            return null;
        }

        var settings = passType ? SettingsPastTypes : Settings;
        RequireShallow(entry, settings);
        using var reader = XmlReader.Create(entry.Open(), settings);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root;
    }

    /// <summary>Reads a part that must be there.</summary>
    /// <param name="name">The part's path.</param>
    /// <returns>Its root.</returns>
    /// <exception cref="InvalidDataException">It is absent.</exception>
    public XElement Require(string name) => Find(name) ?? throw new InvalidDataException($"{name} is missing in the document");

    // The readers descend element by element, so the depth is known before any of them starts.
    private static void RequireShallow(ZipArchiveEntry entry, XmlReaderSettings settings)
    {
        using var reader = XmlReader.Create(entry.Open(), settings);
        while (reader.Read())
        {
            if (reader.Depth > DeepestElement)
            {
                throw new InvalidDataException($"{entry.FullName} is nested too deeply");
            }
        }
    }
}
