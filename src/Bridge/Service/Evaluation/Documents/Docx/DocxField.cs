namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>A field that has begun: its instruction first, then what it shows.</summary>
internal sealed class DocxField
{
    /// <summary>What it shall show.</summary>
    public string Instruction { get; set; } = "";

    /// <summary>Whether what follows is what it shows.</summary>
    public bool Shows { get; set; }

    /// <summary>Where the field's link leads; null when it is none.</summary>
    public string? Link => Words() is ["HYPERLINK", var first, ..] words ? (first == "\\l" && words.Length > 2 ? "#" + words[2] : first) : null;

    /// <summary>Whether the field is a page's number.</summary>
    public bool IsPageNumber => Words() is ["PAGE", ..];

    private string[] Words() => [.. Instruction.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('"'))];
}
