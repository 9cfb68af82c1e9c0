using LamRobot.Training.Episodes;
using LamRobot.Training.Examples;

namespace LamRobot.Generation.Tests;

public sealed class EpisodeSourceTests : IDisposable
{
    private const string Manifest = """
        {"actuators":[{"id":"robot","kind":"robot","actions":[
          {"name":"go_to","effect":"idempotent","parameters":[{"name":"place","kind":"entity","entityKinds":["room"],"required":true}]},
          {"name":"pick_up","effect":"reversible","parameters":[{"name":"object","kind":"entity","entityKinds":["object"],"required":true}]},
          {"name":"say","effect":"irreversible","parameters":[{"name":"text","kind":"text","required":true}]},
          {"name":"turn","effect":"reversible","parameters":[{"name":"angle","kind":"number"},{"name":"side","kind":"choice","choices":["left","right"]},{"name":"fast","kind":"boolean"}]}]}]}
        """;

    private const string Home = """{"entities":[{"id":"kitchen","name":"Kitchen","kind":"room"},{"id":"hall","name":"Hall","kind":"room"}]}""";
    private const string HomeWithCup = """{"entities":[{"id":"kitchen","name":"Kitchen","kind":"room"},{"id":"hall","name":"Hall","kind":"room"},{"id":"cup","name":"cup","kind":"object"}]}""";
    private const string GoToKitchen = """{"id":"1","actuator":"robot","action":"go_to","arguments":{"place":"kitchen"}}""";
    private const string GoToHall = """{"id":"2","actuator":"robot","action":"go_to","arguments":{"place":"hall"}}""";
    private const string TakeCup = """{"id":"3","actuator":"robot","action":"pick_up","arguments":{"object":"cup"}}""";
    private const string Done = """{"status":"succeeded","code":"none","message":""}""";
    private const string Blocked = """{"status":"failed","code":"unreachable","message":"The door is shut."}""";

    private readonly string folder = Directory.CreateTempSubdirectory("lamrobot-episodes-").FullName;

    public EpisodeSourceTests() => File.WriteAllText(Path.Combine(folder, "manifest.json"), Manifest);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_mission_that_succeeded_is_learnt_with_the_words_that_name_its_parts()
    {
        var example = Only(Begun("go to the kitchen"), Planned(Home, GoToKitchen), Ended(GoToKitchen, Done), Over("succeeded"));

        Assert.Equal(("go to the kitchen", TrainingStatus.Plan), (example.Command, example.Status));
        var step = Assert.Single(example.Steps);
        Assert.Equal(("go_to", StepOutcome.Planned), (step.Action, step.Outcome));
        Assert.Equal(["kitchen"], step.Arguments["place"].Accepted);
        Assert.Equal("kitchen", step.Arguments["place"].Span!.Value.Of(example.Command));
    }

    [Fact]
    public void What_failed_before_is_told_and_the_plan_that_worked_is_learnt()
    {
        var example = Only(
            Begun("fetch the cup"), Planned(Home, GoToHall, TakeCup), Ended(GoToHall, Blocked),
            Planned(HomeWithCup, GoToKitchen, TakeCup), Ended(GoToKitchen, Done), Ended(TakeCup, Done), Over("succeeded"));

        Assert.Equal(
            [("go_to", StepOutcome.Failed), ("go_to", StepOutcome.Planned), ("pick_up", StepOutcome.Planned)],
            example.Steps.Select(step => (step.Action, step.Outcome)));
        Assert.Equal(["hall"], example.Steps[0].Arguments["place"].Accepted);
    }

    [Fact]
    public void A_plan_that_ends_where_the_world_must_be_looked_at_is_learnt_and_so_is_the_next()
    {
        Write(Begun("fetch the cup"), Planned(Home, GoToKitchen), Ended(GoToKitchen, Done), Planned(HomeWithCup, TakeCup), Ended(TakeCup, Done), Over("succeeded"));

        var outcomes = Examples().Select(example => string.Join(' ', example.Steps.Select(step => $"{step.Action}:{step.Outcome}"))).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(["go_to:Done pick_up:Planned", "go_to:Planned"], outcomes);
    }

    [Fact]
    public void A_step_that_worked_when_it_was_tried_again_proves_its_plan()
    {
        var example = Only(Begun("go to the kitchen"), Planned(Home, GoToKitchen), Ended(GoToKitchen, Blocked), Ended(GoToKitchen, Done), Over("succeeded"));

        Assert.Equal(StepOutcome.Planned, Assert.Single(example.Steps).Outcome);
    }

    [Fact]
    public void An_effect_that_was_not_seen_is_a_failure()
    {
        Write(Begun("go to the kitchen"), Planned(Home, GoToKitchen), Ended(GoToKitchen, Done), Verified(GoToKitchen, Blocked), Over("succeeded"));

        Assert.Null(Open());
    }

    [Theory]
    [InlineData("failed")]
    [InlineData("refused")]
    [InlineData("stopped")]
    [InlineData("needs_answer")]
    public void A_mission_that_did_not_succeed_is_not_learnt(string status)
    {
        Write(Begun("go to the kitchen"), Planned(Home, GoToKitchen), Ended(GoToKitchen, Done), Over(status));

        Assert.Null(Open());
    }

    [Fact]
    public void An_answer_to_a_question_belongs_to_the_command()
    {
        var example = Only(
            Begun("go to the room."), """{"event":"plan_made","missionId":"m","outcome":{"kind":"clarify","plan":{"steps":[]},"message":"Which?","confidence":1},"observed":""" + Home + "}",
            """{"event":"question_asked","missionId":"m","question":"Which?"}""", """{"event":"question_answered","missionId":"m","answer":"the kitchen"}""",
            Planned(Home, GoToKitchen), Ended(GoToKitchen, Done), Over("succeeded"));

        Assert.Equal("go to the room. the kitchen", example.Command);
        Assert.Equal("kitchen", example.Steps[0].Arguments["place"].Span!.Value.Of(example.Command));
    }

    [Fact]
    public void Words_and_numbers_and_choices_are_found_in_the_command_and_what_is_not_there_is_left_open()
    {
        const string Turn = """{"id":"1","actuator":"robot","action":"turn","arguments":{"angle":90,"side":"left","fast":true}}""";
        const string Say = """{"id":"2","actuator":"robot","action":"say","arguments":{"text":"good morning"}}""";
        const string Made = """{"id":"3","actuator":"robot","action":"say","arguments":{"text":"something else"}}""";

        var example = Only(Begun("turn left by 90 degrees and say good morning"), Planned(Home, Turn, Say, Made), Ended(Turn, Done), Ended(Say, Done), Ended(Made, Done), Over("succeeded"));

        Assert.Equal("90", example.Steps[0].Arguments["angle"].Span!.Value.Of(example.Command));
        Assert.Equal("left", example.Steps[0].Arguments["side"].Span!.Value.Of(example.Command));
        Assert.Equal(["true"], example.Steps[0].Arguments["fast"].Accepted);
        Assert.Equal("good morning", example.Steps[1].Arguments["text"].Span!.Value.Of(example.Command));
        Assert.Equal(ArgumentSource.Skip, example.Steps[2].Arguments["text"].Source);
    }

    [Fact]
    public void Missions_of_another_robot_and_journals_that_do_not_say_what_was_seen_are_left_out()
    {
        var fly = GoToKitchen.Replace("go_to", "fly_to", StringComparison.Ordinal);
        Write(
            Begun("fly to the kitchen"), Planned(Home, fly), Ended(fly, Done), Over("succeeded"),
            Begun("go to the kitchen", "n"), Planned(null, GoToKitchen).Replace("\"m\"", "\"n\"", StringComparison.Ordinal), Ended(GoToKitchen, Done, "n"), Over("succeeded", "n"));

        Assert.Null(Open());
    }

    [Fact]
    public void A_torn_line_costs_that_line_alone()
    {
        Write(Begun("go to the kitchen"), Planned(Home, GoToKitchen), Ended(GoToKitchen, Done), Over("succeeded"), """{"event":"mission_beg""");

        var source = Open()!;

        Assert.Equal((1, 1), (source.Count, source.DamagedLines));
    }

    [Fact]
    public void A_whole_episode_on_a_line_is_read_too()
    {
        Write($$"""
            {"id":"e","command":"go to the kitchen","observation":{{Home}},"plans":[{"kind":"plan","plan":{"steps":[{{GoToKitchen}}]},"message":"","confidence":1}],
             "steps":[{"step":{{GoToKitchen}},"result":{{Done}},"started":"2026-11-25T12:00:00+00:00","ended":"2026-11-25T12:00:01+00:00"}],"status":"succeeded","code":"none"}
            """.ReplaceLineEndings(""));

        Assert.Equal("go to the kitchen", Assert.Single(Examples().DistinctBy(example => example.Command)).Command);
    }

    [Fact]
    public void Commands_with_the_same_in_sight_share_a_group_and_the_same_seed_gives_the_same_groups()
    {
        Write(
            Begun("go to the kitchen"), Planned(Home, GoToKitchen), Ended(GoToKitchen, Done), Over("succeeded"),
            Begun("go to the hall", "n"), Planned(Home, GoToHall).Replace("\"m\"", "\"n\"", StringComparison.Ordinal), Ended(GoToHall, Done, "n"), Over("succeeded", "n"));

        var group = Open()!.Next(8, 3);

        Assert.Equal(["go to the hall", "go to the kitchen"], group.Examples.Select(example => example.Command).Order(StringComparer.Ordinal));
        Assert.Equal(ExampleText.Show(group), ExampleText.Show(Open()!.Next(8, 3)));
        Assert.Empty(ExampleRules.Problems(group));
    }

    [Fact]
    public void A_folder_without_a_manifest_has_no_episodes_and_a_broken_manifest_is_told()
    {
        File.WriteAllText(Path.Combine(folder, "manifest.json"), "{");
        Assert.Contains("manifest.json", Assert.Throws<FormatException>(Open).Message, StringComparison.Ordinal);

        File.Delete(Path.Combine(folder, "manifest.json"));
        Assert.Null(Open());
    }

    private static string Begun(string command, string mission = "m") => $$"""{"event":"mission_begun","missionId":"{{mission}}","command":"{{command}}"}""";

    private static string Planned(string? observed, params string[] steps) =>
        $$"""{"event":"plan_made","missionId":"m","outcome":{"kind":"plan","plan":{"steps":[{{string.Join(',', steps)}}]},"message":"","confidence":1}{{(observed is null ? "" : $",\"observed\":{observed}")}}}""";

    private static string Ended(string step, string result, string mission = "m") => $$"""{"event":"step_ended","missionId":"{{mission}}","step":{{step}},"result":{{result}}}""";

    private static string Verified(string step, string result) => $$"""{"event":"step_verified","missionId":"m","step":{{step}},"result":{{result}},"effect":"not_seen","looks":1}""";

    private static string Over(string status, string mission = "m") => $$"""{"event":"mission_ended","missionId":"{{mission}}","status":"{{status}}","code":"none","message":""}""";

    private void Write(params string[] lines) => File.WriteAllLines(Path.Combine(folder, "journal.jsonl"), lines);

    private EpisodeSource? Open() =>
        EpisodeSource.Open(folder, (words, _) => double.TryParse(words, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null, seed: 1);

    private List<TrainingExample> Examples()
    {
        var source = Open()!;
        var groups = Enumerable.Range(0, 20).Select(_ => source.Next(8, 3)).ToList();
        Assert.Empty(groups.SelectMany(ExampleRules.Problems));
        return [.. groups.SelectMany(group => group.Examples)];
    }

    private TrainingExample Only(params string[] lines)
    {
        Write(lines);
        Assert.Equal(1, Open()!.Count);
        return Examples()[0];
    }
}
