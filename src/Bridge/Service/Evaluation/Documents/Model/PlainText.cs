using System.Text;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Brings signs that look alike to their plain form.</summary>
internal static class PlainText
{
    /// <summary>Gives the plain form of a sign.</summary>
    /// <param name="sign">The sign.</param>
    /// <returns>Its plain form; empty for a sign without a shape.</returns>
    public static string Of(char sign) => sign switch
    {
        '\u2018' or '\u2019' or '\u201A' or '\u201B' => "'",
        '\u201C' or '\u201D' or '\u201E' or '\u201F' => "\"",
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' => "-",
        '\u2026' => "...",
        '\u00A0' or '\u2007' or '\u202F' => " ",
        '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' => "",
        _ => sign.ToString(),
    };

    /// <summary>Gives the plain form of a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Its plain form.</returns>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            plain.Append(Of(sign));
        }

        return plain.ToString();
    }

    /// <summary>Gives the plain form of a text of several lines without white space at the lines' ends.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Its plain form.</returns>
    public static string Lines(string text) => string.Join('\n', Of(text).Split('\n').Select(line => line.TrimEnd())).TrimEnd();

    /// <summary>Gives the signs of a formula in their order, without spaces and signs of layout.</summary>
    /// <param name="text">The formula.</param>
    /// <returns>Its signs.</returns>
    public static string Formula(string text) =>
        string.Concat(Of(text).Where(sign => !char.IsWhiteSpace(sign) && sign is not ('^' or '_' or '{' or '}') && sign is < '\u2061' or > '\u2064'));
}
