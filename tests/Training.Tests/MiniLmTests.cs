using System.Text.Json;
using LamRobot.Training.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace LamRobot.Training.Tests;

public sealed class MiniLmTests
{
    private const double Tolerance = 2e-3;

    [Fact]
    public void Token_vectors_are_those_of_the_published_encoder()
    {
        var encoder = new MiniLm(new Safetensors(Path.Combine(ModelFolders.MiniLm, "model.safetensors")));
        using var reference = JsonDocument.Parse(File.ReadAllText(Path.Combine(ModelFolders.MiniLm, "reference.json")));
        using var scope = NewDisposeScope();
        foreach (var sentence in reference.RootElement.EnumerateArray())
        {
            var ids = tensor(sentence.GetProperty("ids").EnumerateArray().Select(id => id.GetInt64()).ToArray()).unsqueeze(0);
            var vectors = encoder.Encode(encoder.Embed(ids), ones(ids.shape));
            AssertStartsWith(sentence.GetProperty("last_hidden_state_first_token_first_8"), vectors[0][0]);
            AssertStartsWith(sentence.GetProperty("sentence_embedding_first_8"), vectors[0].mean([0]).Unit());
        }
    }

    private static void AssertStartsWith(JsonElement expected, Tensor actual)
    {
        var values = actual.data<float>().ToArray();
        foreach (var (want, i) in expected.EnumerateArray().Select((value, i) => (value.GetDouble(), i)))
        {
            Assert.InRange(values[i], want - Tolerance, want + Tolerance);
        }
    }
}
