using System.Text.Json;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Reads the fields of document cases.</summary>
internal static class DocumentCaseReader
{
    private const string Writer = "writer";

    /// <summary>Reads a case.</summary>
    /// <param name="node">The line.</param>
    /// <param name="origin">Where it stands.</param>
    /// <param name="id">Its id.</param>
    /// <param name="folder">The folder of the case file.</param>
    /// <returns>The case; one of another program is not supported.</returns>
    /// <exception cref="JsonException">A field is wrong.</exception>
    public static EvaluationCase Read(CaseNode node, CaseOrigin origin, string id, string folder)
    {
        var program = node.Required("program").Text();
        if (program != Writer)
        {
            return new UnsupportedCase(origin, id, $"document of {program}");
        }

        var document = node.Required("document");
        var path = Path.GetFullPath(Path.Combine(folder, document.Text()));
        if (!File.Exists(path))
        {
            throw document.Wrong($"there is no file {path}");
        }

        return new DocumentCase(origin, id, program, path, node.Optional("cursor") is { } cursor ? ReadCursor(cursor) : null, ReadExpected(node.Required("expect")));
    }

    private static CursorPlace ReadCursor(CaseNode node)
    {
        if (node.Items() is not [var kind, var place])
        {
            throw node.Wrong("after, before or paragraph with its place is needed");
        }

        return kind.Choice("before", "after", "paragraph") switch
        {
            0 => new(Before: place.Text()),
            1 => new(After: place.Text()),
            _ => new(Paragraph: place.Integer() is >= 1 and var number ? number : throw place.Wrong("a number from 1 is needed")),
        };
    }

    private static IReadOnlyList<DocumentExpectation> ReadExpected(CaseNode node) =>
        [ReadOne(node), .. node.Optional("alternatives") is { } alternatives ? alternatives.Items().Select(ReadOne) : []];

    private static DocumentExpectation ReadOne(CaseNode node)
    {
        var outcome = node.Optional("outcome") is { } kind ? (PlanOutcomeKind)kind.Choice("plan", "clarify", "refuse") : PlanOutcomeKind.Plan;
        var expectation = new DocumentExpectation(outcome, node.Optional("document") is { } assertions ? [.. assertions.Items().Select(AssertionReader.Read)] : [])
        {
            Unchanged = node.Optional("unchanged")?.Boolean() ?? false,
            Files = node.Optional("files") is { } files ? [.. files.Items().Select(AssertionReader.FileName)] : null,
            Read = node.Optional("read") is { } read ? AssertionReader.FileName(read) : null,
        };
        return outcome != PlanOutcomeKind.Plan || expectation.Assertions.Count > 0 || expectation.Unchanged || expectation.Files is not null
            ? expectation
            : throw new JsonException("is missing, and so are unchanged, files and another outcome", node.Path + ".document", null, null);
    }
}
