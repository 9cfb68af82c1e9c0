using System.Text.Encodings.Web;
using System.Text.Json;

namespace LamRobot.Planner.Written;

/// <summary>Writes strings as JSON that a language model reads: one line, other scripts as they are, and no backtick that could close a fence.</summary>
internal static class JsonText
{
    /// <summary>Writes a string in quotes.</summary>
    /// <param name="text">The string.</param>
    /// <returns>A JSON string.</returns>
    public static string Quote(string text) => $"\"{Escape(text)}\"";

    /// <summary>Writes a string without quotes.</summary>
    /// <param name="text">The string.</param>
    /// <returns>What stands between the quotes.</returns>
    public static string Escape(string text) =>
        JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value.Replace("`", "\\u0060", StringComparison.Ordinal);

    /// <summary>Whether a string comes back from JSON as it was; half of a surrogate pair does not.</summary>
    /// <param name="text">The string.</param>
    /// <returns>True when it does.</returns>
    public static bool IsWritable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return false;
            }

            i++;
        }

        return true;
    }
}
