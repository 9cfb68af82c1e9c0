using System.Diagnostics;
using System.Globalization;
using LamRobot.Benchmarks.Vision;
using LamRobot.Screen.Tests;

// Screen [results.md]: the pages of the tests, 1280 x 800, read by PP-OCR's networks; first looks, and looks at a screen that did not change.
const int Looks = 5;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var load = Machine.Load();
var rows = new List<string>();
var (words, right, texts, whole) = (0, 0, 0, 0);
List<double> firsts = [], agains = [];
foreach (var page in Page.Names.Select(Page.Load))
{
    List<double> first = [], again = [];
    PageScore? score = null;
    using (var warm = new ScreenText(Page.Options))
    {
        warm.Read(page.Picture, CancellationToken.None);
    }

    for (var look = 0; look < Looks; look++)
    {
        using var text = new ScreenText(Page.Options);
        first.Add(Time(() => score = page.Score(text.Read(page.Picture, CancellationToken.None))));
        again.Add(Time(() => text.Read(page.Picture, CancellationToken.None)));
    }

    (words, right, texts, whole) = (words + score!.Words, right + score.Right, texts + score.Texts, whole + score.RightTexts);
    firsts.AddRange(first);
    agains.AddRange(again);
    rows.Add($"| {page.Name} | {score.Right} of {score.Words} | {score.RightTexts} of {score.Texts} | {Median(first):0} | {Median(again):0} |");
    Console.Error.WriteLine($"{page.Name}: {string.Join("; ", score.Missed)}");
}

var report = $"""
    # Reading a screen

    **{right / (double)words:0.0 %} of {words} words are read letter by letter, with their spaces; {whole / (double)texts:0.0 %} of {texts} texts when spaces are left aside. A screenshot of 1280 x 800 takes {Median(firsts):0} ms the first time and {Median(agains):0} ms when nothing on it changed (medians).**

    `dotnet run --project benchmarks/Screen -c Release -- benchmarks/Screen/results.md`

    {Machine.Name()}, .NET {Environment.Version}, two threads, {TimeProvider.System.GetUtcNow():d MMMM yyyy}; load {load} before the run, {Machine.Load()} after it. {Looks} looks a page. Letters of 11 to 20 pixels, light and dark, drawn by Chromium (tests/Screen.Tests/Pages/draw.py).

    | page | words right | texts right without spaces | first look, ms | again, ms |
    | --- | ---: | ---: | ---: | ---: |
    {string.Join("\n", rows)}

    """;
Console.WriteLine(report);
if (args is [var file])
{
    await File.WriteAllTextAsync(file, report);
}

static double Time(Action act)
{
    var from = Stopwatch.GetTimestamp();
    act();
    return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
}

static double Median(IEnumerable<double> values)
{
    var sorted = values.Order().ToList();
    return sorted[sorted.Count / 2];
}
