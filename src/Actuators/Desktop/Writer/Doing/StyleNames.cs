namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>Knows the program's paragraph styles: a name that it does not have would make a new style.</summary>
internal static class StyleNames
{
    private static readonly string[] s_known =
    [
        "Default Paragraph Style", "Text Body", "Body Text", "Body Text, Indented", "First Line Indent", "Hanging Indent", "List Indent", "Marginalia", "Title", "Subtitle", "Heading",
        .. Enumerable.Range(1, 10).Select(static level => $"Heading {level}"), "Appendix", "Quotations", "Preformatted Text", "Horizontal Line", "Salutation", "Complimentary Close", "Signature",
        "Addressee", "Sender", "List", "List Heading", "List Contents", "Header", "Footer", "Header Left", "Header Right", "Footer Left", "Footer Right", "Footnote", "Endnote", "Caption",
        "Illustration", "Table", "Text", "Figure", "Drawing", "Table Contents", "Table Heading", "Frame Contents", "Index", "Contents Heading",
        .. Enumerable.Range(1, 5).SelectMany(static level => new[] { $"List {level}", $"Numbering {level}", $"Contents {level}" }),
    ];

    private static readonly (string Other, string Name)[] s_others =
    [
        ("Standard", "Default Paragraph Style"), ("Normal", "Default Paragraph Style"), ("Default", "Default Paragraph Style"), ("Default Style", "Default Paragraph Style"),
        ("Body", "Body Text"), ("Text Body", "Body Text"), ("Quote", "Quotations"), ("Quotation", "Quotations"), ("Code", "Preformatted Text"), ("Preformatted", "Preformatted Text"), ("Sub Title", "Subtitle"),
    ];

    /// <summary>Finds a style.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="inUse">The styles of the document.</param>
    /// <returns>Its name as the program has it, or null.</returns>
    public static string? Find(string name, IEnumerable<string> inUse)
    {
        var wanted = name.Trim();
        return inUse.FirstOrDefault(style => Same(style, wanted))
            ?? s_others.FirstOrDefault(pair => Same(pair.Other, wanted)).Name
            ?? s_known.FirstOrDefault(style => Same(style, wanted));
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
