using System.IO.Compression;
using System.Xml;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Reads a word processor's file into the one model.</summary>
internal static class DocumentReader
{
    private const long LargestFile = 256 << 20;

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file, .odt or .docx.</param>
    /// <returns>The document.</returns>
    /// <exception cref="InvalidDataException">It is no document that can be read; the message says why.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static TextDocument Read(FileInfo file)
    {
        if (file.Length > LargestFile)
        {
            throw new InvalidDataException($"{file.Name} is too large");
        }

        try
        {
            using var archive = ZipFile.OpenRead(file.FullName);
            var package = new DocumentPackage(archive);
            return archive.GetEntry("content.xml") is not null ? OdfReader.Read(package) : DocxReader.Read(package);
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException)
        {
            throw new InvalidDataException($"{file.Name} cannot be read: {exception.Message}", exception);
        }
    }
}
