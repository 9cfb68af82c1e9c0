using LamRobot.Contracts;
using LamRobot.Planner.Grounding;
using LamRobot.Planner.Lam;
using LamRobot.Planner.Text;

namespace LamRobot.Planner.Tests;

public sealed class PlanReaderTests
{
    private static readonly WordPieceTokenizer Tokenizer = WordPieceTokenizer.Load(Path.Combine(Home.Root, "models", "minilm-l6-v2", "vocab.txt"));

    [Fact]
    public void Rows_become_ids_and_each_step_waits_for_the_one_before()
    {
        var reading = new Reading("go to the desk and greet", Home.Manifest);
        reading.Choose("go_to", null, "go").Choose("go_to", "place", "desk", reading.Table.EntityRow("desk")!.Value).Choose("greet", null, "greet");

        var steps = reading.Reader.Plan.Steps;
        Assert.Equal(["go_to", "greet"], steps.Select(step => step.Action));
        Assert.Equal("desk", steps[0].Arguments["place"].AsText());
        Assert.Equal(["s1"], steps[1].DependsOn);
    }

    [Fact]
    public void A_span_is_the_persons_own_words()
    {
        var reading = new Reading("say Hello World aloud", Home.Manifest);
        reading.Choose("say", null, "say").Choose("say", "text", "Hello World", SpecialRow.Span);

        Assert.Equal("Hello World", reading.Reader.Plan.Steps[0].Arguments["text"].AsText());
    }

    [Fact]
    public void A_span_for_a_number_is_read_in_the_parameters_unit()
    {
        var timer = new ActionSpec("wait") { Parameters = [new("time", ParameterKind.Number) { Unit = "s", Required = true }] };
        var reading = new Reading("wait half an hour", new() { Actuators = [new("clock", "clock") { Actions = [timer] }] });
        reading.Choose("wait", null, "wait").Choose("wait", "time", "half an hour", SpecialRow.Span);

        Assert.Equal(1800, reading.Reader.Plan.Steps[0].Arguments["time"].AsNumber());
        Assert.Empty(reading.Reader.Missing);
    }

    [Fact]
    public void What_an_action_needs_and_nobody_said_is_missing()
    {
        var reading = new Reading("go", Home.Manifest);
        reading.Choose("go_to", null, "go").Choose("go_to", "place", "go", SpecialRow.Absent);

        Assert.Equal("place", Assert.Single(reading.Reader.Missing).Parameter.Name);
    }

    [Fact]
    public void A_refusal_names_the_words_that_nothing_explains()
    {
        var reading = new Reading("go to the desk and dance a waltz", Home.Manifest);
        reading.Choose("go_to", null, "go").Choose("go_to", "place", "desk", reading.Table.EntityRow("desk")!.Value).Refuse();

        Assert.True(reading.Reader.Refused);
        Assert.Equal("and dance a waltz", reading.Reader.NotUnderstood);
    }

    [Theory]
    [InlineData(ActionEffect.Idempotent, 1)]
    [InlineData(ActionEffect.ReadOnly, 1)]
    [InlineData(ActionEffect.Reversible, 2)]
    [InlineData(ActionEffect.Irreversible, 2)]
    public void A_step_said_twice_in_a_row_is_done_once_only_where_that_is_the_same(ActionEffect effect, int steps)
    {
        var reading = new Reading("beep beep", new() { Actuators = [new("horn", "horn") { Actions = [new("beep") { Effect = effect }] }] });
        reading.Choose("beep", null, "beep").Choose("beep", null, "beep").End();

        Assert.Equal(steps, reading.Reader.Plan.Steps.Count);
    }

    /// <summary>Decisions on a command, written by hand.</summary>
    private sealed class Reading
    {
        private readonly TokenSequence tokens;
        private readonly List<Decision> decisions = [];

        public Reading(string command, CapabilityManifest manifest)
        {
            tokens = Tokenizer.Encode(command);
            Table = CandidateTable.Create(manifest, Home.Observation);
        }

        public CandidateTable Table { get; }

        public PlanReader Reader => new(Table, tokens, decisions);

        public Reading Choose(string action, string? parameter, string words, int? row = null)
        {
            var place = tokens.Text.IndexOf(words, StringComparison.Ordinal);
            var start = Array.FindIndex(tokens.Offsets, offset => offset.End > place && offset.End > offset.Start);
            var end = Array.FindIndex(tokens.Offsets, offset => offset.End >= place + words.Length);
            var chosen = Table.FindAction(action)!;
            decisions.Add(new(chosen, parameter is null ? null : chosen.Spec.FindParameter(parameter), row ?? chosen.Row, start, end, 0));
            return this;
        }

        public void Refuse() => decisions.Add(new(null, null, SpecialRow.Refuse, 0, 0, 0));

        public void End() => decisions.Add(new(null, null, SpecialRow.End, 0, 0, 0));
    }
}
