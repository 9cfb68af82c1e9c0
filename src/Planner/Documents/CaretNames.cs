using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>What is told by the caret: "this paragraph", "here".</summary>
internal sealed class CaretNames(DocumentView view) : IPassageSource
{
    /// <inheritdoc/>
    public Found Find(string phrase, bool wholeBlocks) =>
        view.Caret is { } caret && s_here.IsMatch(phrase) ? Found.Of(0.05, new Passage(caret)) : Found.Nothing;

    private static readonly Regex s_here = new(@"^(?:here|(?:this|that|the\s+current|the)\s+(?:paragraph|line|heading|bullet(?:\s*point)?|item|cell|sentence|step|rule|point|title)(?:\s+here)?|(?:the\s+)?(?:paragraph|line|place)\s+(?:where\s+(?:i|the\s+cursor|the\s+caret)\s+(?:am|is|stand)|(?:at|with)\s+the\s+(?:cursor|caret))|where\s+(?:i\s+am|the\s+(?:cursor|caret)\s+is)|(?:at\s+)?the\s+(?:cursor|caret))$", WishPattern.Loose);
}
