using System.Text.Json;
using LamRobot.Planner.Causal.Tokens;

namespace LamRobot.Planner.Causal.Models;

/// <summary>How the turns of a chat are marked for a model.</summary>
/// <param name="Name">Its name, for people.</param>
/// <param name="Sign">A mark by which a chat template is known.</param>
/// <param name="Opens">What stands before the role's name.</param>
/// <param name="Follows">What stands between the role's name and its words.</param>
/// <param name="Closes">What stands behind its words.</param>
internal sealed record ChatFormat(string Name, string Sign, string Opens, string Follows, string Closes)
{
    // Chat templates are programs in a language of their own; nearly all of them write one of these forms.
    private static readonly ChatFormat[] Families =
    [
        new("ChatML", "<|im_start|>", "<|im_start|>", "\n", "<|im_end|>\n"),
        new("Llama 3", "<|start_header_id|>", "<|start_header_id|>", "<|end_header_id|>\n\n", "<|eot_id|>"),
        new("Granite", "<|start_of_role|>", "<|start_of_role|>", "<|end_of_role|>", "<|end_of_text|>\n"),
        new("Phi", "<|assistant|>", "<|", "|>", "<|end|>"),
    ];

    /// <summary>No marks: instructions, request and "Answer:" on lines of their own.</summary>
    public static ChatFormat Unmarked { get; } = new("plain text", "", "", "", "\n\n");

    /// <summary>What a thinking model is given so that it answers at once; empty for others.</summary>
    public string Thought { get; init; } = "";

    /// <summary>Finds the form that a model was tuned on.</summary>
    /// <param name="files">The model's files.</param>
    /// <param name="tokenizer">Its tokens.</param>
    /// <returns>The form; <see cref="Unmarked"/> when there is no template or one of an unknown form.</returns>
    public static ChatFormat Of(CausalFiles files, ByteLevelTokenizer tokenizer)
    {
        var template = TemplateIn(files);
        var family = Families.FirstOrDefault(family => template.Contains(family.Sign, StringComparison.Ordinal) && tokenizer.HasMark(family.Sign));
        return family is null ? Unmarked : family with { Thought = template.Contains("enable_thinking", StringComparison.Ordinal) ? "<think>\n\n</think>\n\n" : "" };
    }

    /// <summary>The prompt up to where the system's words end.</summary>
    /// <param name="tokenizer">The model's tokens.</param>
    /// <param name="words">The system's words, in which marks are only words.</param>
    /// <returns>The tokens.</returns>
    public List<int> System(ByteLevelTokenizer tokenizer, string words) => [.. tokenizer.Opening, .. Turn(tokenizer, "system", words)];

    /// <summary>The rest of the prompt, up to where the answer begins.</summary>
    /// <param name="tokenizer">The model's tokens.</param>
    /// <param name="words">The user's words, in which marks are only words.</param>
    /// <returns>The tokens.</returns>
    public List<int> User(ByteLevelTokenizer tokenizer, string words) =>
        [.. Turn(tokenizer, "user", words), .. this == Unmarked ? tokenizer.Encode("Answer:\n") : tokenizer.EncodeMarked($"{Opens}assistant{Follows}{Thought}")];

    private IEnumerable<int> Turn(ByteLevelTokenizer tokenizer, string role, string words) =>
        [.. this == Unmarked ? [] : tokenizer.EncodeMarked($"{Opens}{role}{Follows}"), .. tokenizer.Encode(words), .. tokenizer.EncodeMarked(Closes)];

    private static string TemplateIn(CausalFiles files)
    {
        if (File.Exists(files.PathOf("chat_template.jinja")))
        {
            return File.ReadAllText(files.PathOf("chat_template.jinja"));
        }

        var path = files.PathOf("tokenizer_config.json");
        if (!File.Exists(path))
        {
            return "";
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            // One template, or several with names.
            return document.RootElement.TryGetProperty("chat_template", out var template)
                ? template.ValueKind == JsonValueKind.String ? template.GetString()! : template.GetRawText()
                : "";
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path} is no JSON: {exception.Message}", exception);
        }
    }
}
