using LamRobot.Contracts;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Judges what a mission made of a document.</summary>
internal static class DocumentJudge
{
    /// <summary>Judges a case.</summary>
    /// <param name="documentCase">The case.</param>
    /// <param name="before">The document as it was.</param>
    /// <param name="after">The folder that the program worked in.</param>
    /// <param name="given">Whether the command was carried out, asked about or refused; null when nobody knows, then only the documents are judged.</param>
    /// <returns>The verdict.</returns>
    public static DocumentVerdict Judge(DocumentCase documentCase, FileInfo before, DirectoryInfo after, PlanOutcomeKind? given = null) =>
        documentCase.Expected.Select(expectation => new DocumentVerdict([.. Outcome(expectation, given), .. Reasons(expectation, before, after)])).MinBy(verdict => verdict.Reasons.Count)!;

    private static IEnumerable<string> Outcome(DocumentExpectation expectation, PlanOutcomeKind? given) =>
        given is null || given == expectation.Outcome ? [] : [$"the outcome is {given} and not {expectation.Outcome}".ToLowerInvariant()];

    private static IEnumerable<string> Reasons(DocumentExpectation expectation, FileInfo before, DirectoryInfo after)
    {
        try
        {
            var result = new FileInfo(Path.Combine(after.FullName, expectation.Read ?? before.Name));
            return result.Exists
                ? [.. Content(expectation, new(DocumentReader.Read(before), DocumentReader.Read(result), after)), .. Files(expectation, before, after)]
                : [$"there is no {result.Name}"];
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            return [exception.Message];
        }
    }

    private static IEnumerable<string> Content(DocumentExpectation expectation, JudgedDocument judged)
    {
        var allowed = new Allowances();
        foreach (var assertion in expectation.Assertions)
        {
            if (assertion.Failure(judged) is { } failure)
            {
                yield return $"{assertion.Words}: {failure}";
            }

            assertion.Allow(judged, allowed);
        }

        foreach (var reason in expectation.Unchanged || expectation.Outcome != PlanOutcomeKind.Plan ? DocumentComparison.Compare(judged.Start, judged.Result, allowed) : [])
        {
            yield return $"unchanged: {reason}";
        }
    }

    // A document that must be untouched has no new file beside it either.
    private static IEnumerable<string> Files(DocumentExpectation expectation, FileInfo before, DirectoryInfo after)
    {
        var expected = expectation.Files ?? (expectation.Outcome == PlanOutcomeKind.Plan ? null : [before.Name]);
        if (expected is null)
        {
            return [];
        }

        var there = after.EnumerateFileSystemInfos().Select(item => item.Name).Where(name => !name.StartsWith('.')).ToArray();
        return expected.Except(there).Select(name => $"there is no {name}").Concat(there.Except(expected).Select(name => $"{name} should not be there"));
    }
}
