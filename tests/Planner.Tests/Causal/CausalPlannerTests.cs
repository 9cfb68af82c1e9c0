using LamRobot.Contracts;
using LamRobot.Planner.Causal;
using LamRobot.Planner.Validation;

namespace LamRobot.Planner.Tests.Causal;

public sealed class CausalPlannerTests
{
    private const string ChatMl = "{% for message in messages %}<|im_start|>{{ message.role }}\n{{ message.content }}<|im_end|>\n{% endfor %}";

    [Theory]
    [InlineData(DecoderForm.Plain, null, 100)]
    [InlineData(DecoderForm.Grouped, ChatMl, 100)]
    [InlineData(DecoderForm.PlainHalf, ChatMl, 20)]
    public async Task Random_weights_and_random_manifests_give_only_valid_outcomes(DecoderForm form, string? template, int requests)
    {
        var kinds = new HashSet<PlanOutcomeKind>();
        for (var seed = 0; seed < 5; seed++)
        {
            using var folder = ModelFolder.Of(form, seed, template);
            using var model = Load(folder);
            var planner = new CausalPlanner(model);
            var manifests = new RandomManifests(seed);
            for (var i = 0; i < requests / 5; i++)
            {
                var request = manifests.Next();

                var outcome = await planner.PlanAsync(request, TestContext.Current.CancellationToken);

                Assert.Empty(PlanValidator.Check(outcome.Plan, request.Manifest, request.Observation));
                Assert.InRange(outcome.Confidence, 0, 1);
                Assert.Equal(outcome.Kind == PlanOutcomeKind.Plan, outcome.Message.Length == 0);
                kinds.Add(outcome.Kind);
            }
        }

        Assert.True(kinds.Count > 1, "Weights that always lead to the same form would show little.");
    }

    [Fact]
    public async Task The_same_request_has_the_same_outcome_whatever_was_asked_between()
    {
        using var folder = ModelFolder.Of(DecoderForm.Grouped, seed: 3);
        using var model = Load(folder);
        var planner = new CausalPlanner(model);
        planner.Prepare(Home.Manifest);
        var token = TestContext.Current.CancellationToken;

        var first = await planner.PlanAsync(Home.Ask("bring me the apple"), token);
        await planner.PlanAsync(Home.Ask("go to the office"), token);
        await planner.PlanAsync(new RandomManifests(4).Next() with { Command = "on" }, token);
        var again = await planner.PlanAsync(Home.Ask("bring me the apple"), token);

        Assert.Equal(first, again);
    }

    [Fact]
    public async Task Nothing_said_is_asked_about()
    {
        using var folder = ModelFolder.Of(DecoderForm.Plain);
        using var model = Load(folder);
        var planner = new CausalPlanner(model);

        Assert.Equal(PlanOutcomeKind.Clarify, (await planner.PlanAsync(Home.Ask(" ... "), TestContext.Current.CancellationToken)).Kind);
    }

    [Fact]
    public async Task A_world_that_the_context_does_not_hold_is_refused()
    {
        using var folder = ModelFolder.Of(DecoderForm.Plain);
        File.WriteAllText(folder.PathOf("config.json"), """{"max_position_embeddings":500,"num_attention_heads":4}""");
        using var model = Load(folder);
        var planner = new CausalPlanner(model);

        var outcome = await planner.PlanAsync(Home.Ask("bring me the apple"), TestContext.Current.CancellationToken);

        Assert.Equal((PlanOutcomeKind.Refuse, ResultCode.PlannerUnavailable), (outcome.Kind, outcome.Code));
    }

    [Theory]
    [InlineData("onnx/model.onnx", "model.onnx")]
    [InlineData("model.onnx", "onnx/model_q4.onnx")]
    [InlineData("onnx/model_fp16.onnx", "model_quantized.onnx")]
    public void The_most_exact_graph_is_taken(string wanted, string other)
    {
        using var folder = ModelFolder.Of(DecoderForm.Plain, graph: wanted);
        Directory.CreateDirectory(Path.GetDirectoryName(folder.PathOf(other))!);
        File.WriteAllText(folder.PathOf(other), "no graph");

        using var model = Load(folder);

        Assert.Contains(Path.GetFileName(wanted), model.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_graph_can_be_named()
    {
        using var folder = ModelFolder.Of(DecoderForm.Plain, graph: "onnx/mine.onnx");

        using var model = CausalModel.Load(folder.PathOf("onnx/mine.onnx"), new("cpu", []));

        Assert.Equal(folder.Root, model.Folder);
    }

    [Theory]
    [InlineData("config.json")]
    [InlineData("tokenizer.json")]
    [InlineData("onnx/model.onnx")]
    public void A_file_that_is_missing_is_named(string name)
    {
        using var folder = ModelFolder.Of(DecoderForm.Plain);
        File.Delete(folder.PathOf(name));

        Assert.Contains(Path.GetFileName(name), Assert.Throws<FileNotFoundException>(() => Load(folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_graph_that_is_none_is_said_to_be_none()
    {
        using var folder = ModelFolder.Of(DecoderForm.Plain);
        File.WriteAllText(folder.PathOf("onnx/model.onnx"), "no graph");

        Assert.Contains("model.onnx", Assert.Throws<InvalidDataException>(() => Load(folder)).Message, StringComparison.Ordinal);
    }

    private static CausalModel Load(ModelFolder folder) => CausalModel.Load(folder.Root, new("cpu", []));
}
