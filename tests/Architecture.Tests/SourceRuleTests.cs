using System.Text.RegularExpressions;

namespace LamRobot.Architecture.Tests;

public sealed partial class SourceRuleTests
{
    [Fact]
    public void Types_are_named_for_what_they_are()
    {
        var vague = Sources().Where(path => VagueName().IsMatch(Path.GetFileNameWithoutExtension(path)));

        Assert.Empty(vague);
    }

    [Fact]
    public void No_work_is_left_for_later_without_an_issue()
    {
        var marked = Sources()
            .Where(path => !path.StartsWith("tests/Architecture.Tests/", StringComparison.Ordinal))
            .SelectMany(path => File.ReadLines(Path.Combine(Repository.Root, path)).Select((line, index) => $"{path}:{index + 1}: {line.Trim()}"))
            .Where(line => Unfinished().IsMatch(line));

        Assert.Empty(marked);
    }

    [Fact]
    public void No_source_file_is_longer_than_400_lines()
    {
        var long_ = Sources().Where(path => File.ReadLines(Path.Combine(Repository.Root, path)).Count() > 400);

        Assert.Empty(long_);
    }

    private static IEnumerable<string> Sources() => RepositoryFiles.WithExtension(".cs");

    [GeneratedRegex("(Manager|Helper|Helpers|Util|Utils)$")]
    private static partial Regex VagueName();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b(?! #\d)|NotImplementedException|async void|Skip *= *""")]
    private static partial Regex Unfinished();
}
