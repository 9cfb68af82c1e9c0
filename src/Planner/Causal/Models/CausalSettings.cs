using System.Text.Json;

namespace LamRobot.Planner.Causal.Models;

/// <summary>What a model's config.json says that the graph may leave open.</summary>
/// <param name="KeyValueHeads">Heads of the cache.</param>
/// <param name="HeadWidth">Numbers of a head.</param>
/// <param name="ContextLength">How many tokens it can attend to.</param>
internal sealed record CausalSettings(int KeyValueHeads, int HeadWidth, int ContextLength)
{
    private const int ModestContext = 2048;

    /// <summary>Reads a config.json; a model of several kinds has its language part under <c>text_config</c>.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The settings.</returns>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static CausalSettings Load(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = document.RootElement;
            return Read(root.TryGetProperty("text_config", out var text) ? text : root);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"{path} is no model's config.json: {exception.Message}", exception);
        }
    }

    private static CausalSettings Read(JsonElement root)
    {
        var heads = Number(root, "num_attention_heads", "n_head", "num_heads") ?? 1;
        return new(
            Number(root, "num_key_value_heads", "num_kv_heads") ?? heads,
            Number(root, "head_dim") ?? ((Number(root, "hidden_size", "n_embd", "d_model") ?? heads) / heads),
            Number(root, "max_position_embeddings", "n_positions", "n_ctx", "max_seq_len") ?? ModestContext);
    }

    private static int? Number(JsonElement root, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number)
            {
                return value.GetInt32();
            }
        }

        return null;
    }
}
