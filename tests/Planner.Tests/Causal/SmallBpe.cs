using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LamRobot.Planner.Tests.Causal;

/// <summary>Trains a small byte-level BPE on a text and writes it as a tokenizer.json.</summary>
internal sealed class SmallBpe
{
    public const string Gpt2Pattern = @"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+";
    public const string Llama3Pattern = @"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+";

    /// <summary>A text with much of what plans are made of.</summary>
    public const string Text = """
        {"plan":[{"actuator":"robot","action":"go_to","arguments":{"place":"kitchen"}},{"actuator":"robot","action":"take","arguments":{"object":"apple","from":"kitchen table"}}]}
        {"ask":"Which of the two cups do you mean?"} {"refuse":"There is nothing here that can fly."}
        {"id":"lamp","name":"lamp","kind":"device","room":"living room"} {"name":"level","type":"number","unit":"%","minimum":0,"maximum":100,"required":true}
        The robot takes the apple from the table in the kitchen and brings it to the person in the office. Then it goes back to the living room,
        where the lamp is on; it switches the lamp off and says that it is done. The description of an action tells what it does, and which parameters it has.
        Use only the actions and parameters below. An entity is given by its id; a choice is one of its choices; a number is in the unit and within the limits.
        """;

    private readonly List<(string Left, string Right)> merges = [];
    private readonly List<string> tokens = [.. Enumerable.Range(0, 256).Select(value => Spelled((byte)value))];

    /// <summary>Trains.</summary>
    /// <param name="mergeCount">How many pairs are joined at most.</param>
    public SmallBpe(int mergeCount)
    {
        var words = Regex.Matches(Text, Gpt2Pattern).CountBy(match => match.Value)
            .Select(pair => (Parts: Encoding.UTF8.GetBytes(pair.Key).Select(value => Spelled(value)).ToList(), Count: pair.Value)).ToList();
        while (merges.Count < mergeCount)
        {
            var best = words.SelectMany(word => word.Parts.Zip(word.Parts.Skip(1)).Select(pair => (Pair: pair, word.Count)))
                .GroupBy(item => item.Pair).Select(group => (group.Key, Count: group.Sum(item => item.Count)))
                .OrderByDescending(item => item.Count).ThenBy(item => item.Key.First + item.Key.Second, StringComparer.Ordinal).FirstOrDefault();
            if (best.Count < 2)
            {
                break;
            }

            merges.Add(best.Key);
            if (!tokens.Contains(best.Key.First + best.Key.Second))
            {
                tokens.Add(best.Key.First + best.Key.Second);
            }

            words.ForEach(word => Join(word.Parts, best.Key));
        }
    }

    /// <summary>Marks, whose ids follow those of the tokens.</summary>
    public IReadOnlyList<string> Marks { get; init; } = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"];

    /// <summary>Number of ids.</summary>
    public int Count => tokens.Count + Marks.Count;

    /// <summary>Whether merges are written as lists, as newer files have them.</summary>
    public bool MergesAsLists { get; init; }

    /// <summary>Whether a piece that is a token as it stands needs no merges.</summary>
    public bool IgnoresMerges { get; init; }

    /// <summary>A pattern of its own, as Llama 3 and Qwen have one; GPT-2's when null.</summary>
    public string? Pattern { get; init; }

    /// <summary>The mark that every text begins with; none when null.</summary>
    public string? Opening { get; init; }

    /// <summary>Writes the tokenizer.json.</summary>
    public JsonObject ToJson()
    {
        var vocabulary = new JsonObject(tokens.Index().Select(token => KeyValuePair.Create(token.Item, (JsonNode?)token.Index)));
        return new()
        {
            ["version"] = "1.0",
            ["added_tokens"] = new JsonArray([.. Marks.Index().Select(mark => new JsonObject { ["id"] = tokens.Count + mark.Index, ["content"] = mark.Item, ["special"] = true })]),
            ["normalizer"] = null,
            ["pre_tokenizer"] = PreTokenizer(),
            ["post_processor"] = Opening is null ? null : new JsonObject
            {
                ["type"] = "TemplateProcessing",
                ["single"] = new JsonArray(new JsonObject { ["SpecialToken"] = new JsonObject { ["id"] = Opening, ["type_id"] = 0 } }, new JsonObject { ["Sequence"] = new JsonObject { ["id"] = "A", ["type_id"] = 0 } }),
            },
            ["decoder"] = new JsonObject { ["type"] = "ByteLevel" },
            ["model"] = new JsonObject
            {
                ["type"] = "BPE",
                ["byte_fallback"] = false,
                ["ignore_merges"] = IgnoresMerges,
                ["vocab"] = vocabulary,
                ["merges"] = new JsonArray([.. merges.Select(merge => MergesAsLists ? (JsonNode)new JsonArray(merge.Left, merge.Right) : $"{merge.Left} {merge.Right}")]),
            },
        };
    }

    private JsonObject PreTokenizer()
    {
        var byteLevel = new JsonObject { ["type"] = "ByteLevel", ["add_prefix_space"] = false, ["use_regex"] = Pattern is null };
        return Pattern is null ? byteLevel : new()
        {
            ["type"] = "Sequence",
            ["pretokenizers"] = new JsonArray(
                new JsonObject { ["type"] = "Split", ["pattern"] = new JsonObject { ["Regex"] = Pattern }, ["behavior"] = "Isolated", ["invert"] = false },
                byteLevel),
        };
    }

    /// <summary>A byte as GPT-2's vocabulary spells it: what prints in Latin-1 as itself, the rest from U+0100 on.</summary>
    private static string Spelled(byte value) => Printable(value) ? ((char)value).ToString() : ((char)(256 + Enumerable.Range(0, value).Count(other => !Printable(other)))).ToString();

    private static bool Printable(int value) => value is (> 32 and < 127) or (> 160 and not 173);

    private static void Join(List<string> parts, (string Left, string Right) pair)
    {
        for (var i = 0; i + 1 < parts.Count; i++)
        {
            if (parts[i] == pair.Left && parts[i + 1] == pair.Right)
            {
                parts[i] += parts[i + 1];
                parts.RemoveAt(i + 1);
            }
        }
    }
}
