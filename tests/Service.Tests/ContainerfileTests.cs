using System.Text.RegularExpressions;

namespace LamRobot.Bridge.Service.Tests;

/// <summary>What can be told of the container without building it: that each thing which it names is there, and that the program takes its words.</summary>
public sealed partial class ContainerfileTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Repository.Root, "Containerfile"));

    [Fact]
    public void Everything_that_it_copies_or_publishes_is_in_the_repository_and_is_not_left_out()
    {
        var ignored = File.ReadAllLines(Path.Combine(Repository.Root, ".dockerignore"));
        var copied = Lines.Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]);
        var published = Lines.Select(line => Publish().Match(line)).First(match => match.Success).Groups[1].Value;

        Assert.All([.. copied, published], path =>
        {
            Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), path);
            Assert.DoesNotContain(path.Split('/')[0], ignored);
        });
    }

    [Fact]
    public void It_installs_what_the_set_up_installs_to_run()
    {
        var setup = File.ReadAllLines(Path.Combine(Repository.Root, "eng/setup.sh")).First(line => line.StartsWith("run_packages=", StringComparison.Ordinal));

        Assert.All(setup["run_packages=(".Length..].TrimEnd(')').Split(' '), package => Assert.Contains(Lines, line => line.Contains($" {package} ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("CMD [\"run\"")]
    [InlineData("HEALTHCHECK")]
    public void The_program_takes_the_words_that_it_is_started_with(string begin)
    {
        using var interrupts = new Interrupts();
        var words = Word().Matches(Lines.First(line => line.StartsWith(begin, StringComparison.Ordinal))).Select(match => match.Groups[1].Value).Where(word => word != "/opt/lamrobot/lamrobot").ToList();

        var parsed = CommandLine.Root(Terminal.Piped(TextReader.Null, TextWriter.Null, TextWriter.Null), interrupts).Parse(words);

        Assert.Empty(parsed.Errors);
        Assert.NotEmpty(words);
    }

    [Fact]
    public void It_does_not_run_as_root() => Assert.Equal("USER lamrobot", Lines.Last(line => line.StartsWith("USER", StringComparison.Ordinal)));

    [GeneratedRegex(@"dotnet publish (\S+)")]
    private static partial Regex Publish();

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Word();
}
