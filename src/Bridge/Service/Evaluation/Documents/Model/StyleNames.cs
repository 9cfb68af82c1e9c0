namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Brings the names that programs give to the same style together.</summary>
internal static class StyleNames
{
    /// <summary>The style of plain paragraphs.</summary>
    public const string Default = "Default Paragraph Style";

    /// <summary>Gives a style's one name.</summary>
    /// <param name="name">The name in the file or in a case.</param>
    /// <returns>The name by which styles are compared.</returns>
    public static string Canonical(string name) => name.Trim().ToLowerInvariant() switch
    {
        "standard" or "normal" or "default" or "default style" or "default paragraph style" => Default,
        "body text" => "Text body",
        "quote" => "Quotations",
        _ => name.Trim(),
    };
}
