namespace LamRobot.Bridge.Service.Tests;

public sealed class ConfigurationFileTests : IDisposable
{
    private static readonly Dictionary<string, string> NoVariables = [];
    private readonly Cases cases = new();
    private readonly Interrupts interrupts = new();

    public void Dispose()
    {
        cases.Dispose();
        interrupts.Dispose();
    }

    [Theory]
    [InlineData("# mine\nprot: 8080\n", 2, 1, "There is no 'prot' here; 'port' may be meant.")]
    [InlineData("xylophone: 1\n", 1, 1, "There is no 'xylophone' here. There are: ask, ")]
    [InlineData("port: many\n", 1, 7, "'port' must be a whole number.")]
    [InlineData("port: 70000\n", 1, 7, "'port' is not right: --port needs a port from 0 to 65535.")]
    [InlineData("speed: fast\n", 1, 8, "'speed' must be a number.")]
    [InlineData("listen: yes\n", 1, 9, "'listen' must be true or false.")]
    [InlineData("planner: rulez\n", 1, 10, "'planner' must be one of causal, chat, lam, rules; 'rules' may be meant.")]
    [InlineData("robot: a b\n", 1, 8, "'robot' is not right: --robot needs an id of letters")]
    [InlineData("tokens:\n", 1, 8, "'tokens' must be one value.")]
    [InlineData("tokens: null\n", 1, 9, "'tokens' must be one value.")]
    [InlineData("tokens: [a, b]\n", 1, 9, "'tokens' must be one value.")]
    [InlineData("ask:\n  - robot/*\n  - {a: b}\n", 3, 5, "'ask' must be a list of single values.")]
    [InlineData("port: 1\nport: 2\n", 2, 1, "This is no YAML: ")]
    [InlineData("port: [1\n", 2, 1, "This is no YAML: ")]
    [InlineData("- port\n", 1, 1, "One mapping is wanted here")]
    [InlineData("port: 1\n---\nport: 2\n", 3, 1, "One mapping is wanted here")]
    [InlineData("? [a]\n: 1\n", 1, 3, "A key must be one word.")]
    public void What_is_wrong_is_told_with_line_and_column_and_what_is_allowed(string text, int line, int column, string message)
    {
        var problem = Assert.Single(Read(text).Problems);

        Assert.Equal((line, column), (problem.Line, problem.Column));
        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_in_the_order_of_the_lines() =>
        Assert.Equal([1, 2, 3], Read("speed: x\nprot: 1\nlisten: 1\n").Problems.Select(problem => problem.Line));

    [Fact]
    public void Paths_are_looked_for_from_the_files_folder_and_other_words_stay_as_they_are()
    {
        var settings = Read("tokens: mine.jsonl\nmap: /abs/map.json\nros: [a.json, b.json]\nask: robot/*\n");

        Assert.Empty(settings.Problems);
        Assert.Equal([Path.Combine(cases.Folder, "mine.jsonl")], Value(settings, "tokens"));
        Assert.Equal(["/abs/map.json"], Value(settings, "map"));
        Assert.Equal([Path.Combine(cases.Folder, "a.json"), Path.Combine(cases.Folder, "b.json")], Value(settings, "ros"));
        Assert.Equal(["robot/*"], Value(settings, "ask"));
    }

    [Fact]
    public void An_empty_file_says_nothing()
    {
        Assert.Empty(Read("").Values);
        Assert.Empty(Read("# nothing\n").Problems);
    }

    [Fact]
    public void The_environment_goes_before_the_file_and_its_unknown_names_are_told()
    {
        var settings = Read("port: 1\nspeed: 2\n", new() { ["LAMROBOT__PORT"] = "3", ["LAMROBOT__ASK"] = "a/b, c/*", ["LAMROBOT__TOKEN"] = "x", ["LAMROBOT__BROKER_PORT"] = "x" });

        Assert.Equal(["3", "2", "a/b", "c/*"], [.. Value(settings, "port"), .. Value(settings, "speed"), .. Value(settings, "ask")]);
        Assert.Equal("LAMROBOT__PORT", settings.Values.First(value => value.Key.Name == "port").Origin);
        Assert.Equal(["LAMROBOT__BROKER_PORT: 'broker-port' must be a whole number.", "LAMROBOT__TOKEN: There is no such setting; LAMROBOT__TOKENS may be meant."], settings.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void The_command_line_goes_before_everything_and_defaults_come_last()
    {
        var file = Write("port: 1\nbroker-port: 2\nlisten-on: 127.0.0.2\nask: [a/b]\n");
        var command = ConfiguredCommand.Of(Root(), ["run", "--config", file, "--port", "9"], new Dictionary<string, string> { ["LAMROBOT__BROKER_PORT"] = "3" });

        Assert.Empty(command.Parsed.Errors);
        Assert.Equal((9, 3, "127.0.0.2", 1.0), (Of<int?>(command, "--port"), Of<int?>(command, "--broker-port"), Of<string>(command, "--listen-on"), Of<double>(command, "--speed")));
        Assert.Equal(["a/b"], Of<string[]>(command, "--ask")!);
    }

    [Fact]
    public void What_is_right_alone_and_wrong_together_is_told_with_where_it_stands()
    {
        var file = Write("scenario: tabletop\n");
        var command = ConfiguredCommand.Of(Root(), ["run", "--config", file, "--broker", "mqtt://x"], NoVariables);

        Assert.Contains($"--scenario stands in {file}:1", command.WhereFrom(command.Parsed.Errors[0].Message), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_verb_takes_what_it_has_and_leaves_the_rest()
    {
        var command = ConfiguredCommand.Of(Root(), ["mcp", "--config", Write("port: 1\nlisten: true\nask: [a/b]\n")], NoVariables);

        Assert.Empty(command.Parsed.Errors);
        Assert.Equal(["ask", "port"], command.Added.Select(value => value.Key.Name));
    }

    [Fact]
    public void A_wrong_file_keeps_the_program_from_starting_and_none_means_none()
    {
        var file = Write("prot: 1\n");

        var exception = Assert.Throws<SetupException>(() => ConfiguredCommand.Of(Root(), ["run", "--config", file], NoVariables));
        Assert.StartsWith($"{file}:1:1: ", exception.Message, StringComparison.Ordinal);
        Assert.Empty(ConfiguredCommand.Of(Root(), ["run", "--config", "none"], NoVariables).Added);
        Assert.Throws<SetupException>(() => ConfiguredCommand.Of(Root(), ["run"], new Dictionary<string, string> { ["LAMROBOT__CONFIG"] = file }));
        Assert.Empty(ConfiguredCommand.Of(Root(), ["run", "--help"], new Dictionary<string, string> { ["LAMROBOT__CONFIG"] = file }).Added);
    }

    private static IReadOnlyList<string> Value(ConfigurationSettings settings, string name) => settings.Values.First(value => value.Key.Name == name).Values;

    private static T? Of<T>(ConfiguredCommand command, string name) => command.Parsed.GetValue((System.CommandLine.Option<T>)command.Parsed.CommandResult.Command.Options.First(option => option.Name == name));

    private ConfigurationSettings Read(string text, Dictionary<string, string>? variables = null) => ConfigurationSettings.Read(Write(text), ConfigurationSettings.Keys(Root()), variables ?? NoVariables);

    private string Write(string text)
    {
        var path = Path.Combine(cases.Folder, "lamrobot.yaml");
        File.WriteAllText(path, text);
        return path;
    }

    private System.CommandLine.RootCommand Root() => CommandLine.Root(Terminal.Piped(TextReader.Null, TextWriter.Null, TextWriter.Null), interrupts);
}
