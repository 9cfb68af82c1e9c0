using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Finds the values that a description lists: <c>Type of the station, one of: FLOOR, RACK.</c></summary>
internal static class ListedValues
{
    private static readonly string[] Marks = ["one of:", "allowed values:", "possible values:"];
    private static readonly char[] Brackets = ['[', ']', '{', '}', '(', ')', '.', ' '];

    /// <summary>Finds the values.</summary>
    /// <param name="description">The description.</param>
    /// <returns>The values, or none when the description does not end with one plain list of single words.</returns>
    public static EquatableList<string> In(string? description)
    {
        var text = description ?? "";
        var marks = Marks.Where(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (marks.Length != 1 || text.Contains("...", StringComparison.Ordinal))
        {
            return [];
        }

        var list = text[(text.IndexOf(marks[0], StringComparison.OrdinalIgnoreCase) + marks[0].Length)..].Trim(Brackets);
        var values = list.Split(list.Contains('|', StringComparison.Ordinal) ? '|' : ',').Select(value => value.Trim(' ', '\'', '"')).ToEquatableList();
        return values.Count > 1 && values.All(IsWord) && values.Distinct(StringComparer.OrdinalIgnoreCase).Count() == values.Count ? values : [];
    }

    private static bool IsWord(string value) => value.Length > 0 && value.All(character => char.IsLetterOrDigit(character) || character is '_' or '-' or '.');
}
