using LamRobot.Training.Corpora;
using LamRobot.Training.Examples;

namespace LamRobot.Generation.Tests;

public sealed class CorporaFolderTests : IDisposable
{
    private const string Manifest = """
        {"actuators":[{"id":"home","kind":"robot","description":"A robot.","actions":[
          {"name":"pick_up","description":"Takes a thing.","effect":"reversible","parameters":[{"name":"object","kind":"entity","entityKinds":["object"],"required":true}]},
          {"name":"put","description":"Puts a thing.","effect":"reversible","parameters":[{"name":"object","kind":"entity","entityKinds":["object"],"required":true},{"name":"receptacle","kind":"entity","entityKinds":["receptacle"],"required":true}]}]}]}
        """;

    private const string Observation = """{"entities":[{"id":"cup","name":"Cup","kind":"object"},{"id":"desk","name":"Desk","kind":"receptacle"},{"id":"bin","name":"Bin","kind":"receptacle"}]}""";

    private const string Services = """
        {"actuators":[{"id":"services","kind":"services","description":"Services.","actions":[
          {"name":"rate_book","description":"Rates a book.","effect":"reversible","parameters":[{"name":"title","kind":"text"},{"name":"value","kind":"number"},{"name":"unit","kind":"choice","choices":["stars","points"]}]},
          {"name":"get_weather","description":"Tells the weather.","effect":"read_only","parameters":[{"name":"place","kind":"text"}]},
          {"name":"play_song","description":"Plays a song.","effect":"reversible","parameters":[{"name":"title","kind":"text"}]}]}]}
        """;

    private const string Variants = """
        {"snips.json":{"rate_book":{"near":["play_song"],"variants":[{"name":"judge_book","description":"Says how good a book is.","parameters":{"value":{"name":"grade","description":"How good."}}}]},
                       "get_weather":{"near":[],"variants":[{"name":"forecast","description":"Says if it rains."}]},"play_song":{"near":[],"variants":[]}}}
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("lamrobot-corpora").FullName;

    public CorporaFolderTests()
    {
        Write("manifests/alfred.json", Manifest);
        Write("manifests/snips.json", Services);
        Write("manifests/actions-variants.json", Variants);
        Write("observations/room.json", Observation);
        Write("alfred-train.jsonl", """
            {"id":"1","manifest":"alfred.json","observation":"observations/room.json","command":"Get the cup and throw it away","expect":{"steps":[{"action":"pick_up","arguments":{"object":"cup"}},{"action":"put","arguments":{"object":"cup","receptacle":{"anyOf":["bin"]}}}]}}
            {"id":"2","manifest":"alfred.json","observation":"observations/room.json","command":"lay the cup somewhere","expect":{"steps":[{"action":"pick_up","arguments":{"object":"cup"}},{"action":"put","arguments":{"object":"cup"}}]}}
            {"id":"3","manifest":"alfred.json","observation":"observations/room.json","command":"who knows","expect":{"steps":[{"action":"pick_up","arguments":{"object":"cup"}}]},"tags":["unclear"]}
            """);
        Write("snips-train.jsonl", string.Join('\n', Enumerable.Range(1, 4).SelectMany(i => new[]
        {
            Case($"Give Blue Sky {i} 5 stars", "rate_book", $$"""{"title":"Blue Sky {{i}}","value":5,"unit":"stars"}"""),
            Case($"tell me the weather in Town{i}", "get_weather", $$"""{"place":"Town{{i}}"}"""),
            Case($"play Song{i}", "play_song", $$"""{"title":"Song{{i}}"}"""),
        })));
    }

    [Fact]
    public void Every_example_that_is_read_is_allowed_by_its_manifest_and_observation() =>
        Assert.All(Open(1).Values, source => Assert.Empty(Enumerable.Range(0, 200).Select(i => source.Next(8, 1 + (i % 3))).SelectMany(ExampleRules.Problems)));

    [Fact]
    public void Where_a_thing_goes_that_nobody_says_is_any_surface()
    {
        var examples = Enumerable.Range(0, 50).SelectMany(_ => Open(2)["alfred"].Next(5, 1).Examples).Where(e => e.Command == "lay the cup somewhere" && e.Status == TrainingStatus.Plan);
        Assert.All(examples, example => Assert.Equal(["desk"], example.Steps[1].Arguments["receptacle"].Accepted));
    }

    [Fact]
    public void Unclear_sentences_are_left_out() =>
        Assert.DoesNotContain(Open(3)["alfred"].Next(50, 1).Examples, example => example.Command == "who knows");

    [Fact]
    public void Words_numbers_and_choices_are_found_in_the_sentence()
    {
        var example = Groups(4).SelectMany(g => g.Examples).First(e => e.Steps.Count == 1 && e.Command.StartsWith("Give Blue", StringComparison.Ordinal));
        var spans = example.Steps[0].Arguments.Values.Select(argument => argument.Span!.Value.Of(example.Command));
        Assert.Contains("5", spans);
        Assert.Contains("stars", spans);
        Assert.Contains(spans, words => words.StartsWith("Blue Sky", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_the_right_action_a_sentence_is_refused() =>
        Assert.Contains(Groups(5).SelectMany(g => g.Examples), example => example.Status == TrainingStatus.Refuse);

    [Fact]
    public void Actions_and_parameters_get_other_wordings() =>
        Assert.Contains(Groups(6).SelectMany(g => g.Examples).SelectMany(e => e.Steps), step => step.Action == "judge_book" && step.Arguments.ContainsKey("grade"));

    [Fact]
    public void Sentences_are_joined_when_more_clauses_are_allowed()
    {
        Assert.Contains(Groups(7).SelectMany(g => g.Examples), example => example.Steps.Count > 1);
        var alone = Open(7)["snips"];
        Assert.All(Enumerable.Range(0, 60).SelectMany(_ => alone.Next(8, 1).Examples), example => Assert.True(example.Steps.Count < 2));
    }

    [Fact]
    public void A_users_own_cases_are_a_source_and_what_they_do_not_name_is_absent()
    {
        Write("own-train.jsonl", Case("how good is Blue Sky", "rate_book", """{"title":"Blue Sky"}""").Replace("\"observation\":{\"entities\":[]},", "", StringComparison.Ordinal) + "\n" + """{"manifest":"snips.json","command":"fry an egg","expect":{"outcome":"refuse"}}""");

        var examples = Open(8)["own"].Next(8, 1).Examples.OrderBy(example => example.Command, StringComparer.Ordinal).ToList();

        // They know nothing of the world both, so they share a group.
        Assert.Equal(["fry an egg", "how good is Blue Sky"], examples.Select(example => example.Command));
        Assert.Equal(TrainingStatus.Refuse, examples[0].Status);
        Assert.Equal(["title"], examples[1].Steps[0].Arguments.Keys);
    }

    [Fact]
    public void A_line_that_cannot_be_read_names_the_file_and_the_line()
    {
        Write("calvin-train.jsonl", "{\"id\":\"1\"}");
        Assert.Contains("line 1", Assert.Throws<FormatException>(() => Open(1)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Case(string command, string action, string arguments) =>
        $$$"""{"id":"x","manifest":"snips.json","observation":{"entities":[]},"command":"{{{command}}}","expect":{"steps":[{"action":"{{{action}}}","arguments":{{{arguments}}}}]}}""";

    private IReadOnlyDictionary<string, ITrainingSource> Open(int seed) =>
        new CorporaFolder(folder, (words, _) => double.TryParse(words, out var number) ? number : null, seed).Open();

    private List<TrainingGroup> Groups(int seed)
    {
        var source = Open(seed)["snips"];
        return [.. Enumerable.Range(0, 60).Select(_ => source.Next(8, 3))];
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
