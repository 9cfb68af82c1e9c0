using LamRobot.Planner.Causal.Models;

namespace LamRobot.Planner.Tests.Causal;

public sealed class CausalGraphTests
{
    private static readonly int[] Tokens = [.. Enumerable.Range(0, 40).Select(i => (i * 37) % 300)];

    public static TheoryData<DecoderForm> Forms => [.. Enum.GetValues<DecoderForm>()];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Read_at_once_or_in_parts_a_text_has_the_same_logits(DecoderForm form)
    {
        using var folder = ModelFolder.Of(form);
        using var graph = Load(folder);
        var whole = Read(graph, [Tokens]);

        var oneByOne = Read(graph, [.. Tokens.Select(token => (int[])[token])]);
        var inParts = Read(graph, [Tokens[..17], Tokens[17..18], Tokens[18..]]);

        var tolerance = form == DecoderForm.PlainHalf ? 2e-2f : 1e-4f;
        Assert.All(whole.Zip(oneByOne), pair => Assert.Equal(pair.First, pair.Second, tolerance));
        Assert.All(whole.Zip(inParts), pair => Assert.Equal(pair.First, pair.Second, tolerance));
        Assert.True(whole.Max() - whole.Min() > 1, "Logits that are all alike would show nothing.");
    }

    [Fact]
    public void The_fused_operator_and_single_products_have_the_same_logits()
    {
        var logits = Forms.Select(form =>
        {
            using var folder = ModelFolder.Of(form.Data);
            using var graph = Load(folder);
            return Read(graph, [Tokens[..30], Tokens[30..]]);
        }).ToArray();

        Assert.All(logits[0].Zip(logits[2]), pair => Assert.Equal(pair.First, pair.Second, 1e-4f));
        Assert.All(logits[0].Zip(logits[1]), pair => Assert.Equal(pair.First, pair.Second, 5e-2f));
    }

    [Fact]
    public void The_order_of_what_was_read_before_matters()
    {
        using var folder = ModelFolder.Of(DecoderForm.Grouped);
        using var graph = Load(folder);

        var (one, other) = (Read(graph, [[5, 6, 7], [8]]), Read(graph, [[7, 6, 5], [8]]));

        Assert.Contains(one.Zip(other), pair => Math.Abs(pair.First - pair.Second) > 1e-3f);
    }

    [Fact]
    public void A_cache_can_be_gone_on_from_more_than_once()
    {
        using var folder = ModelFolder.Of(DecoderForm.Grouped);
        using var graph = Load(folder);
        using var empty = graph.Empty();
        using var prefix = graph.Run(Tokens[..20], empty).After;

        float[][] twice = [.. Enumerable.Range(0, 2).Select(_ =>
        {
            using var run = new CausalRun(graph, prefix);
            run.Feed([1, 2, 3]);
            return run.Feed([4]).ToArray();
        })];

        Assert.Equal(twice[0], twice[1]);
        Assert.All(Read(graph, [[.. Tokens[..20], 1, 2, 3, 4]]).Zip(twice[0]), pair => Assert.Equal(pair.First, pair.Second, 1e-4f));
    }

    [Fact]
    public void A_graph_of_another_layout_is_refused_by_what_is_missing()
    {
        var file = Path.Combine(Home.Root, "models", "minilm-l6-v2", "encoder.onnx");

        var exception = Assert.Throws<NotSupportedException>(() => new CausalGraph(file, new(2, 8, 100), new("cpu", [])));

        Assert.Contains("logits", exception.Message, StringComparison.Ordinal);
        Assert.Contains("docs/planners.md", exception.Message, StringComparison.Ordinal);
    }

    private static CausalGraph Load(ModelFolder folder) => new(folder.PathOf("onnx/model.onnx"), CausalSettings.Load(folder.PathOf("config.json")), new("cpu", []));

    private static float[] Read(CausalGraph graph, int[][] parts)
    {
        using var empty = graph.Empty();
        using var run = new CausalRun(graph, empty);
        float[] logits = [];
        foreach (var part in parts)
        {
            logits = run.Feed(part).ToArray();
        }

        return logits;
    }
}
