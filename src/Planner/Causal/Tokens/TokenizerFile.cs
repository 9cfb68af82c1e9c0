using System.Text.Json;

namespace LamRobot.Planner.Causal.Tokens;

/// <summary>Reads a tokenizer.json of the byte-level BPE kind.</summary>
internal static class TokenizerFile
{
    private const string Remedy = "Take a model with a byte-level BPE tokenizer (GPT-2, Llama 3, Qwen, SmolLM, Phi-4-mini), or serve this one elsewhere and use --planner chat.";

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The tokenizer.</returns>
    /// <exception cref="NotSupportedException">It is of another kind; the message says which, and what to do.</exception>
    /// <exception cref="InvalidDataException">It is no tokenizer.json.</exception>
    public static ByteLevelTokenizer Load(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return Read(document.RootElement);
        }
        catch (NotSupportedException exception)
        {
            throw new NotSupportedException($"{path} is not supported. {exception.Message} {Remedy}", exception);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{path} is no tokenizer.json: {exception.Message}", exception);
        }
    }

    private static ByteLevelTokenizer Read(JsonElement root)
    {
        var model = root.GetProperty("model");
        CheckKind(model);
        var splitter = TextSplitter.Read(Optional(root, "pre_tokenizer"));
        if (!splitter.IsByteLevel && TypeOf(Optional(root, "decoder")) != "ByteLevel")
        {
            throw new NotSupportedException("Its BPE is not byte-level.");
        }

        var added = Optional(root, "added_tokens") is { ValueKind: JsonValueKind.Array } tokens
            ? tokens.EnumerateArray().ToDictionary(token => token.GetProperty("content").GetString()!, token => token.GetProperty("id").GetInt32(), StringComparer.Ordinal)
            : [];
        var vocabulary = model.GetProperty("vocab").EnumerateObject().ToDictionary(token => token.Name, token => token.Value.GetInt32(), StringComparer.Ordinal);
        CheckNormalizer(Optional(root, "normalizer"));
        var settings = new TokenizerSettings(splitter, IsTrue(model, "ignore_merges"), OpeningOf(Optional(root, "post_processor")));
        return new(vocabulary, model.GetProperty("merges").EnumerateArray().Select(Merge), added, settings);
    }

    private static void CheckKind(JsonElement model)
    {
        // The oldest files leave the type out.
        var type = TypeOf(model) ?? "BPE";
        if (type != "BPE")
        {
            throw new NotSupportedException($"Its kind is {type}{(type == "Unigram" ? " (SentencePiece)" : "")}.");
        }

        if (IsTrue(model, "byte_fallback"))
        {
            throw new NotSupportedException("Its kind is BPE of SentencePiece, with bytes as a fallback.");
        }

        foreach (var affix in (string[])["continuing_subword_prefix", "end_of_word_suffix"])
        {
            if (Optional(model, affix) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } mark)
            {
                throw new NotSupportedException($"Its words are marked with '{mark}'.");
            }
        }
    }

    /// <summary>A merge, written as "a b" in older files and as ["a", "b"] in newer ones.</summary>
    private static (string Left, string Right) Merge(JsonElement merge)
    {
        if (merge.ValueKind == JsonValueKind.Array)
        {
            return (merge[0].GetString()!, merge[1].GetString()!);
        }

        var text = merge.GetString()!;
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return (text[..space], text[(space + 1)..]);
    }

    /// <summary>NFC is let through: this program runs without Unicode's tables, and what people type and say is composed already.</summary>
    private static void CheckNormalizer(JsonElement normalizer)
    {
        switch (TypeOf(normalizer))
        {
            case null or "NFC":
                break;
            case "Sequence":
                foreach (var part in normalizer.GetProperty("normalizers").EnumerateArray())
                {
                    CheckNormalizer(part);
                }

                break;
            case var other:
                throw new NotSupportedException($"Its normalizer {other} is not supported; NFC is.");
        }
    }

    private static string[] OpeningOf(JsonElement processor) => TypeOf(processor) switch
    {
        "Sequence" => [.. processor.GetProperty("processors").EnumerateArray().SelectMany(OpeningOf)],
        "TemplateProcessing" => [.. processor.GetProperty("single").EnumerateArray()
            .TakeWhile(part => !part.TryGetProperty("Sequence", out _))
            .Select(part => part.GetProperty("SpecialToken").GetProperty("id").GetString()!)],
        _ => [],
    };

    private static JsonElement Optional(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value : default;

    private static string? TypeOf(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("type", out var type) ? type.GetString() : null;

    private static bool IsTrue(JsonElement element, string name) => Optional(element, name).ValueKind == JsonValueKind.True;
}
