using System.Text;

namespace LamRobot.Bridge.Mcp;

/// <summary>Splits a command line into words; quotes keep spaces, and no shell looks at it.</summary>
internal static class CommandWords
{
    /// <summary>Splits a command line.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The program and its arguments.</returns>
    /// <exception cref="FormatException">A quote is not closed, or the program's name is empty.</exception>
    public static IReadOnlyList<string> Split(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        char? quote = null;
        var begun = false;
        foreach (var letter in line)
        {
            if (quote == letter || (quote is null && letter is '"' or '\''))
            {
                quote = quote is null ? letter : null;
                begun = true;
            }
            else if (quote is null && char.IsWhiteSpace(letter))
            {
                End();
            }
            else
            {
                word.Append(letter);
                begun = true;
            }
        }

        End();
        return quote is null && words is [{ Length: > 0 }, ..] ? words : throw new FormatException($"'{line}' is no command: a quote is not closed, or the program's name is empty.");

        void End()
        {
            if (begun)
            {
                words.Add(word.ToString());
            }

            word.Clear();
            begun = false;
        }
    }
}
