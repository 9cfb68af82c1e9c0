using System.Xml.Linq;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>One style of a file, read.</summary>
/// <param name="Name">Its name, as people see it.</param>
/// <param name="Automatic">Whether it is a direct format rather than a style that has a name for people.</param>
/// <param name="Parent">The name of its parent within the file.</param>
/// <param name="Element">The style as it is written.</param>
/// <param name="Characters">What it says of characters.</param>
/// <param name="Paragraphs">What it says of paragraphs.</param>
internal sealed record OdfStyle(string Name, bool Automatic, string? Parent, XElement Element, Format Characters, Format Paragraphs);
