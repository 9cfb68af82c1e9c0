using LamRobot.Bridge.Service.Evaluation.Documents;

namespace LamRobot.Bridge.Service.Tests.Documents;

/// <summary>A case file, its start document, and the folder in which the program left its result.</summary>
internal sealed class JudgedFolder : IDisposable
{
    private readonly Cases cases = new();

    public JudgedFolder(string document = "start.odt")
    {
        Before = Path.Combine(cases.Folder, document);
        Kept = Path.Combine(cases.Folder, "kept");
        Result = Path.Combine(Kept, "c");
        After = Path.Combine(Result, document);
        Directory.CreateDirectory(Result);
    }

    public string Before { get; }

    public string Kept { get; }

    public string Result { get; }

    public string After { get; }

    public string Line(string expect) => $$"""{"id":"c","program":"writer","document":"{{Path.GetFileName(Before)}}","command":"do it","expect":{{expect}}}""";

    public string Write(string expect) => cases.Write(Line(expect));

    public CaseReading Read(string line) => cases.Read(line);

    /// <summary>Judges what has been saved.</summary>
    public DocumentVerdict Judge(string expect, PlanOutcomeKind? given = null)
    {
        var reading = cases.Read(Line(expect));
        Assert.Empty(reading.Problems);
        return DocumentJudge.Judge(Assert.IsType<DocumentCase>(Assert.Single(reading.Cases)), new(Before), new(Result), given);
    }

    /// <summary>Holds assertions against a result; nothing else is judged.</summary>
    public static DocumentVerdict Assertion(string assertion, OdtText result)
    {
        using var folder = new JudgedFolder();
        new OdtText("<text:p>start</text:p>").Save(folder.Before);
        result.Save(folder.After);
        return folder.Judge($$"""{"document":[{{assertion}}]}""");
    }

    /// <summary>Holds assertions against a result; nothing else is judged.</summary>
    public static DocumentVerdict Assertion(string assertion, DocxText result)
    {
        using var folder = new JudgedFolder("start.docx");
        new DocxText("<w:p/>").Save(folder.Before);
        result.Save(folder.After);
        return folder.Judge($$"""{"document":[{{assertion}}]}""");
    }

    /// <summary>Compares two documents, with assertions or without.</summary>
    public static DocumentVerdict Unchanged(OdtText before, OdtText after, string assertions = "")
    {
        using var folder = new JudgedFolder();
        before.Save(folder.Before);
        after.Save(folder.After);
        return folder.Judge($$"""{"document":[{{assertions}}],"unchanged":true}""");
    }

    public void Dispose() => cases.Dispose();
}
