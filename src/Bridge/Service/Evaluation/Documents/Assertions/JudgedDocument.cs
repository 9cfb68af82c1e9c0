namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>What assertions are held against.</summary>
/// <param name="Start">The document as it was.</param>
/// <param name="Result">The document as it is.</param>
/// <param name="Folder">The case's folder, for further files.</param>
internal sealed record JudgedDocument(TextDocument Start, TextDocument Result, DirectoryInfo Folder);
