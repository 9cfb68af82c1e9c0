using System.Text;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Turns a factsheet's names and texts into names and words for a model.</summary>
internal static class FactsheetText
{
    private const int MostCharacters = 300;

    /// <summary>Turns camelCase, or any other name, into snake_case.</summary>
    /// <param name="name">The name.</param>
    /// <returns>Lower-case letters, digits and single underscores; empty when it has neither letters nor digits.</returns>
    public static string Snake(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        for (var index = 0; index < name.Length && snake.Length < MostCharacters; index++)
        {
            if (!char.IsLetterOrDigit(name[index]))
            {
                Separate(snake);
                continue;
            }

            if (BeginsWord(name, index))
            {
                Separate(snake);
            }

            snake.Append(char.ToLowerInvariant(name[index]));
        }

        return snake.ToString().TrimEnd('_');
    }

    /// <summary>Takes a text as one line of bounded length: it comes from a robot.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The line, or null when nothing is left.</returns>
    public static string? Line(string? text)
    {
        var line = new StringBuilder();
        foreach (var character in text ?? "")
        {
            if (line.Length == MostCharacters)
            {
                break;
            }

            if (!char.IsWhiteSpace(character) && !char.IsControl(character))
            {
                line.Append(character);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd() is { Length: > 0 } cleaned ? cleaned : null;
    }

    /// <summary>Says a name as words.</summary>
    /// <param name="name">The name.</param>
    /// <returns>A sentence, such as <c>Fine positioning.</c></returns>
    public static string Sentence(string name)
    {
        var words = Snake(name).Replace('_', ' ');
        return words.Length == 0 ? "" : $"{char.ToUpperInvariant(words[0])}{words[1..]}.";
    }

    /// <summary>Makes a name that was not there before.</summary>
    /// <param name="name">The wish.</param>
    /// <param name="taken">The names that are there; the new one is added.</param>
    /// <returns>The wish, or the wish with a number.</returns>
    public static string Unique(string name, HashSet<string> taken)
    {
        var unique = name;
        for (var number = 2; !taken.Add(unique); number++)
        {
            unique = $"{name}_{number}";
        }

        return unique;
    }

    private static void Separate(StringBuilder snake)
    {
        if (snake.Length > 0 && snake[^1] != '_')
        {
            snake.Append('_');
        }
    }

    private static bool BeginsWord(string name, int index) =>
        index > 0 && char.IsUpper(name[index])
        && (char.IsLower(name[index - 1]) || (char.IsUpper(name[index - 1]) && index + 1 < name.Length && char.IsLower(name[index + 1])));
}
