using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Reads the values of assertions, each of which may be a list of accepted ones.</summary>
internal static partial class ValueReader
{
    /// <summary>Reads accepted values.</summary>
    /// <typeparam name="T">What a value is.</typeparam>
    /// <param name="node">A value or a list.</param>
    /// <param name="read">Reads one value.</param>
    /// <returns>The accepted values.</returns>
    /// <exception cref="JsonException">A value is wrong.</exception>
    public static IReadOnlyList<T> Accepted<T>(CaseNode node, Func<CaseNode, T> read) =>
        node.Element.ValueKind != JsonValueKind.Array ? [read(node)] : node.Items() is { Count: > 0 } items ? [.. items.Select(read)] : throw node.Wrong("a value is needed");

    /// <summary>Reads accepted texts, which may be empty.</summary>
    /// <param name="node">A text or a list.</param>
    /// <returns>The texts in plain signs.</returns>
    /// <exception cref="JsonException">A text is wrong.</exception>
    public static IReadOnlyList<string> Texts(CaseNode node) => Accepted(node, item => PlainText.Lines(AnyText(item)));

    /// <summary>Reads accepted counts.</summary>
    /// <param name="node">A number or a list.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="JsonException">A number is wrong.</exception>
    public static IReadOnlyList<int> Counts(CaseNode node) => Accepted(node, item => item.Integer() is >= 0 and var count ? count : throw item.Wrong("a number from 0 is needed"));

    /// <summary>Reads a text that may be empty.</summary>
    /// <param name="node">The text.</param>
    /// <returns>The text.</returns>
    /// <exception cref="JsonException">It is none.</exception>
    public static string AnyText(CaseNode node) => node.Element.ValueKind == JsonValueKind.String ? node.Element.GetString()! : throw node.Wrong("a text is needed");

    /// <summary>Reads accepted numbers.</summary>
    /// <param name="node">A number or a list.</param>
    /// <param name="tolerance">How far apart numbers can be.</param>
    /// <param name="word">The word that the value has beside its number.</param>
    /// <returns>Whether a value is accepted.</returns>
    /// <exception cref="JsonException">A number is wrong.</exception>
    public static Func<FormatValue, bool> Numbers(CaseNode node, double tolerance, string word = "")
    {
        var accepted = Accepted(node, item => new FormatValue(word, item.Number()));
        return value => accepted.Any(item => item.IsNear(value, tolerance));
    }

    /// <summary>Reads accepted words.</summary>
    /// <param name="node">A word or a list.</param>
    /// <param name="words">The words that there are.</param>
    /// <returns>Whether a value is accepted.</returns>
    /// <exception cref="JsonException">A word is none of them.</exception>
    public static Func<FormatValue, bool> Choices(CaseNode node, params string[] words)
    {
        var accepted = Accepted(node, item => words[item.Choice(words)]);
        return value => accepted.Contains(value.Word);
    }

    /// <summary>Reads whether a word shall hold.</summary>
    /// <param name="node">True or false.</param>
    /// <param name="word">The word.</param>
    /// <returns>Whether a value is accepted.</returns>
    /// <exception cref="JsonException">It is neither.</exception>
    public static Func<FormatValue, bool> Truth(CaseNode node, string word)
    {
        var wanted = node.Boolean();
        return value => (value.Word == word) == wanted;
    }

    /// <summary>Reads accepted colours: <c>#rrggbb</c>, or a word for every colour of its hue.</summary>
    /// <param name="node">A colour or a list.</param>
    /// <param name="further">A further word that is accepted as it is.</param>
    /// <returns>Whether a value is accepted.</returns>
    /// <exception cref="JsonException">It is no colour.</exception>
    public static Func<FormatValue, bool> Colours(CaseNode node, string? further = null)
    {
        var accepted = Accepted(node, item => item.Text() is var text && (Hues.IsHue(text) || text == further || Hex().IsMatch(text))
            ? text.ToLower(CultureInfo.InvariantCulture)
            : throw item.Wrong("a colour is needed: #rrggbb or red, orange, yellow, green, blue, purple, grey"));
        return value => accepted.Any(item => Hues.IsHue(item) ? Hues.Accepts(item, value.Word) : item == value.Word);
    }

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex Hex();
}
