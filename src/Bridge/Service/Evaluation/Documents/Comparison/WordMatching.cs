namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Finds the words that stay when a text changes: the longest common sequence.</summary>
internal static class WordMatching
{
    /// <summary>Finds the places of the signs that stay.</summary>
    /// <param name="before">The text before.</param>
    /// <param name="after">The text after.</param>
    /// <returns>The places before and after.</returns>
    public static IEnumerable<(int Before, int After)> Signs(string before, string after)
    {
        var (old, now) = (TextToken.Split(before).ToArray(), TextToken.Split(after).ToArray());
        var longest = new int[old.Length + 1, now.Length + 1];
        for (var row = old.Length - 1; row >= 0; row--)
        {
            for (var column = now.Length - 1; column >= 0; column--)
            {
                longest[row, column] = old[row].Text == now[column].Text ? longest[row + 1, column + 1] + 1 : Math.Max(longest[row + 1, column], longest[row, column + 1]);
            }
        }

        return Trace(old, now, longest);
    }

    private static IEnumerable<(int Before, int After)> Trace(TextToken[] old, TextToken[] now, int[,] longest)
    {
        for (var (row, column) = (0, 0); row < old.Length && column < now.Length;)
        {
            if (old[row].Text == now[column].Text)
            {
                for (var sign = 0; sign < old[row].Text.Length; sign++)
                {
                    yield return (old[row].Start + sign, now[column].Start + sign);
                }

                row++;
                column++;
            }
            else if (longest[row + 1, column] >= longest[row, column + 1])
            {
                row++;
            }
            else
            {
                column++;
            }
        }
    }
}
