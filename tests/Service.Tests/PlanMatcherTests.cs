using System.Text.Json;

namespace LamRobot.Bridge.Service.Tests;

public sealed class PlanMatcherTests
{
    private const string Dim = """{"action":"light_set","arguments":{"target":"light.bed","brightness":50}}""";
    private const string Lock = """{"action":"door_lock","arguments":{"door":"front"}}""";

    [Theory]
    [InlineData("the same plan", "[" + Dim + "]", """{"steps":[""" + Dim + """]}""", true)]
    [InlineData("another action", "[" + Lock + "]", """{"steps":[""" + Dim + """]}""", false)]
    [InlineData("text in other case and with spaces", """[{"action":"door_lock","arguments":{"door":" FRONT "}}]""", """{"steps":[""" + Lock + """]}""", true)]
    [InlineData("a number as text", """[{"action":"light_set","arguments":{"target":"light.bed","brightness":"50.0"}}]""", """{"steps":[""" + Dim + """]}""", true)]
    [InlineData("another number", """[{"action":"light_set","arguments":{"target":"light.bed","brightness":51}}]""", """{"steps":[""" + Dim + """]}""", false)]
    [InlineData("an argument that is missing", """[{"action":"light_set","arguments":{"target":"light.bed"}}]""", """{"steps":[""" + Dim + """]}""", false)]
    [InlineData("an argument that is not compared", """[{"action":"door_lock","arguments":{"door":"front","how":"softly"}}]""", """{"steps":[""" + Lock + """]}""", true)]
    [InlineData("an argument too many when closed", """[{"action":"door_lock","arguments":{"door":"front","how":"softly"}}]""", """{"closed":true,"steps":[""" + Lock + """]}""", false)]
    [InlineData("one of the accepted values", """[{"action":"door_lock","arguments":{"door":"back"}}]""", """{"steps":[{"action":"door_lock","arguments":{"door":{"anyOf":["front","back"]}}}]}""", true)]
    [InlineData("none of the accepted values", """[{"action":"door_lock","arguments":{"door":"side"}}]""", """{"steps":[{"action":"door_lock","arguments":{"door":{"anyOf":["front","back"]}}}]}""", false)]
    [InlineData("the wrong order when exact", "[" + Lock + "," + Dim + "]", """{"steps":[""" + Dim + "," + Lock + """]}""", false)]
    [InlineData("another order when any", "[" + Lock + "," + Dim + "]", """{"order":"any","steps":[""" + Dim + "," + Lock + """]}""", true)]
    [InlineData("a step too many when any", "[" + Lock + "," + Dim + "," + Dim + "]", """{"order":"any","steps":[""" + Dim + "," + Lock + """]}""", false)]
    [InlineData("any order, where the first that fits is not the right one", """[{"action":"door_lock","arguments":{"door":"front"}},{"action":"door_lock","arguments":{"door":"back"}}]""", """{"order":"any","steps":[{"action":"door_lock","arguments":{"door":{"anyOf":["front","back"]}}},{"action":"door_lock","arguments":{"door":"front"}}]}""", true)]
    [InlineData("more steps when exact", "[" + Dim + "," + Lock + "]", """{"steps":[""" + Dim + """]}""", false)]
    [InlineData("more steps when prefix", "[" + Dim + "," + Lock + "]", """{"order":"prefix","steps":[""" + Dim + """]}""", true)]
    [InlineData("too few steps when prefix", "[" + Dim + "]", """{"order":"prefix","steps":[""" + Dim + "," + Lock + """]}""", false)]
    [InlineData("an alternative", "[" + Lock + "]", """{"steps":[""" + Dim + """],"alternatives":[{"steps":[""" + Lock + """]}]}""", true)]
    [InlineData("a plan where a question is due", "[" + Dim + "]", """{"outcome":"clarify"}""", false)]
    [InlineData("no steps where none are expected", "[]", """{"steps":[]}""", true)]
    public void Plans_match_as_the_format_says(string what, string plan, string expect, bool right)
    {
        var score = Score(Plan(plan), expect);

        Assert.True(right == score.TaskRight, what);
    }

    [Theory]
    [InlineData(PlanOutcomeKind.Clarify, "clarify", true)]
    [InlineData(PlanOutcomeKind.Refuse, "refuse", true)]
    [InlineData(PlanOutcomeKind.Refuse, "clarify", false)]
    public void Questions_and_refusals_match_by_their_kind(PlanOutcomeKind given, string expected, bool right) =>
        Assert.Equal(right, Score(new PlanOutcome(given, Contracts.Plan.Empty, "?", 1), $$"""{"outcome":"{{expected}}"}""").TaskRight);

    [Fact]
    public void Truth_values_compare_with_their_words() =>
        Assert.True(Score(Plan("""[{"action":"x","arguments":{"on":"True"}}]"""), """{"steps":[{"action":"x","arguments":{"on":true}}]}""").TaskRight);

    [Fact]
    public void Measures_count_steps_operations_objects_and_arguments()
    {
        var score = Score(
            Plan("""[{"action":"light_set","arguments":{"target":"light.bed","brightness":20}},{"action":"light_set","arguments":{}}]"""),
            """{"steps":[""" + Dim + "," + Lock + """]}""");

        Assert.Equal(new Tally(0, 2), score.Steps);
        Assert.Equal(new Tally(1, 2), score.Operations);
        Assert.Equal(new Tally(1, 2), score.Objects);
        Assert.Equal(new Tally(1, 3), score.Arguments);
        Assert.True(score.StatusRight);
        Assert.False(score.TaskRight);
    }

    [Fact]
    public void Steps_are_measured_against_the_nearest_alternative()
    {
        var score = Score(Plan("[" + Lock + "," + Lock + "]"), """{"steps":[""" + Dim + """],"alternatives":[{"steps":[""" + Lock + "," + Dim + """]}]}""");

        Assert.Equal(new Tally(1, 2), score.Steps);
    }

    private static PlanScore Score(PlanOutcome outcome, string expect)
    {
        using var document = JsonDocument.Parse(expect);
        var accepted = ExpectationReader.Read(new CaseNode(document.RootElement, "expect"));
        return PlanMatcher.Match(outcome, accepted, JsonSerializer.Deserialize(Cases.Manifest, ContractsJson.Default.CapabilityManifest)!);
    }

    private static PlanOutcome Plan(string steps)
    {
        using var document = JsonDocument.Parse(steps);
        var read = document.RootElement.EnumerateArray().Select((step, index) => new ActionStep($"s{index}", "home", step.GetProperty("action").GetString()!)
        {
            Arguments = step.GetProperty("arguments").Deserialize(ArgumentsJson.Default.EquatableMapArgumentValue)!,
        });
        return PlanOutcome.Planned(new(read.ToEquatableList()), 1);
    }
}
