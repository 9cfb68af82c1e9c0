using System.Text.Json;
using LamRobot.Contracts;
using LamRobot.Planner.Causal;
using LamRobot.Planner.Causal.Grammar;
using LamRobot.Planner.Causal.Tokens;
using LamRobot.Planner.Validation;
using LamRobot.Planner.Written;

namespace LamRobot.Planner.Tests.Causal;

public sealed class ConstrainedDecoderTests
{
    private const int Requests = 10_000;
    private static readonly ByteLevelTokenizer Tokenizer = new SmallBpe(400).Load();
    private static readonly ConstrainedDecoder Decoder = new(Tokenizer, new(Tokenizer));

    [Fact]
    public void Ten_thousand_random_manifests_and_random_logits_give_only_valid_answers()
    {
        var manifests = new RandomManifests(seed: 2025);
        var kinds = new Dictionary<PlanOutcomeKind, int>();
        var (steps, arguments) = (0, new HashSet<ParameterKind>());
        for (var i = 0; i < Requests; i++)
        {
            var request = manifests.Next();

            var text = Decode(request, new RandomLogits(i, Tokenizer.Count)).Text;
            var reading = CheckValid(request, text);

            kinds[reading.Kind] = kinds.GetValueOrDefault(reading.Kind) + 1;
            steps += reading.Plan.Steps.Count;
            arguments.UnionWith(reading.Plan.Steps.SelectMany(step => step.Arguments.Select(argument => request.Manifest.Find(step.Actuator, step.Action)!.FindParameter(argument.Key)!.Kind)));
        }

        // The property would hold for a decoder that always refuses: each form and each kind of argument must have come.
        Assert.All(Enum.GetValues<PlanOutcomeKind>(), kind => Assert.InRange(kinds.GetValueOrDefault(kind), Requests / 10, Requests));
        Assert.Equal(Enum.GetValues<ParameterKind>().Length, arguments.Count);
        Assert.InRange(steps, Requests / 2, int.MaxValue);
    }

    [Fact]
    public void Broken_logits_still_give_a_valid_answer()
    {
        var manifests = new RandomManifests(seed: 7);
        for (var i = 0; i < 100; i++)
        {
            var request = manifests.Next();

            CheckValid(request, Decode(request, new SameLogits(i % 2 == 0 ? float.NaN : float.NegativeInfinity, Tokenizer.Count)).Text);
        }
    }

    [Fact]
    public void What_the_model_likes_best_among_what_is_allowed_is_written()
    {
        var request = Home.Ask("bring me the apple");

        var plan = Decode(request, new Favourite(Tokenizer, """{"plan":[{"actuator":"robot","action":"pick_up","arguments":{"object":"apple"}}]}""")).Text;
        var refusal = Decode(request, new Favourite(Tokenizer, """{"refuse":"No way."}""")).Text;

        Assert.Contains("\"apple\"", plan, StringComparison.Ordinal);
        Assert.Equal("""{"refuse":"No way."}""", refusal);
    }

    [Fact]
    public void What_can_only_be_written_in_one_way_is_not_asked_for()
    {
        var request = new PlanRequest("on", OneLamp(), new Observation { Entities = [new("lamp", "lamp", "device")] });

        var text = Decode(request, new Favourite(Tokenizer, """{"plan":[{"actuator":"home","action":"switch_on","arguments":{"lamp":"lamp"}}]}"""));

        Assert.Equal("""{"plan":[{"actuator":"home","action":"switch_on","arguments":{"lamp":"lamp"}}]}""", text.Text);
        // Which form it is, and whether another step follows.
        Assert.InRange(text.Asked, 2, 3);
        Assert.True(text.Tokens > 3 * text.Asked);
    }

    [Fact]
    public void A_context_that_is_full_ends_writing()
    {
        var request = Home.Ask("bring me the apple");

        Assert.Null(Decoder.Decode(new Cramped(Tokenizer.Count), [1], new PlanGrammar(request).Start, CancellationToken.None));
    }

    [Fact]
    public void Writing_can_be_ended()
    {
        using var ending = new CancellationTokenSource();
        ending.Cancel();

        Assert.Throws<OperationCanceledException>(() => Decoder.Decode(new RandomLogits(1, Tokenizer.Count), [1], new PlanGrammar(Home.Ask("go")).Start, ending.Token));
    }

    internal static PlanReading CheckValid(PlanRequest request, string text)
    {
        using var document = JsonDocument.Parse(text);
        var reading = WrittenPlan.Read(text);
        Assert.Null(reading.Problem);
        Assert.Empty(PlanValidator.Check(reading.Plan, request.Manifest, request.Observation).Select(problem => $"{problem.Message} in {text}"));
        Assert.Empty(SpokenRule.Violations(request, reading.Plan));
        foreach (var step in reading.Plan.Steps)
        {
            var action = request.Manifest.Find(step.Actuator, step.Action)!;
            Assert.All(
                step.Arguments.Where(argument => action.FindParameter(argument.Key)!.Kind == ParameterKind.Text),
                argument => Assert.Contains(argument.Value.AsText()!, request.Command, StringComparison.Ordinal));
        }

        return reading;
    }

    private static DecodedText Decode(PlanRequest request, INextToken model) =>
        Decoder.Decode(model, [1], new PlanGrammar(request).Start, CancellationToken.None)!;

    private static CapabilityManifest OneLamp() => new()
    {
        Actuators = [new("home", "smart-home") { Actions = [new("switch_on") { Parameters = [new("lamp", ParameterKind.Entity) { Required = true }] }] }],
    };

    private sealed class SameLogits(float value, int tokens) : INextToken
    {
        public int Room => int.MaxValue;

        public ReadOnlySpan<float> Feed(IReadOnlyList<int> fed) => Enumerable.Repeat(value, tokens).ToArray();
    }

    private sealed class Cramped(int tokens) : INextToken
    {
        private int room = 3;

        public int Room => room;

        public ReadOnlySpan<float> Feed(IReadOnlyList<int> fed)
        {
            room -= fed.Count;
            return new float[tokens];
        }
    }

    /// <summary>Would write one text: it likes best what goes on with it after what was fed.</summary>
    private sealed class Favourite(ByteLevelTokenizer tokenizer, string text) : INextToken
    {
        private readonly byte[] wanted = System.Text.Encoding.UTF8.GetBytes(text);
        private int written = -1;

        public int Room => int.MaxValue;

        public ReadOnlySpan<float> Feed(IReadOnlyList<int> fed)
        {
            // The first token stands for the prompt.
            var further = fed.Skip(written < 0 ? 1 : 0).Sum(token => tokenizer.BytesOf(token)!.Length);
            written = Math.Max(written, 0) + further;
            var rest = wanted.AsMemory(Math.Min(written, wanted.Length));
            return Enumerable.Range(0, tokenizer.Count).Select(token => tokenizer.BytesOf(token) is { } bytes && rest.Span.StartsWith(bytes) ? bytes.Length : -10f).ToArray();
        }
    }
}
