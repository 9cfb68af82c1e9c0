namespace LamRobot.Training.Language;

/// <summary>Draws from a seeded source of chance.</summary>
internal static class Chance
{
    public static bool Hits(this Random random, double probability) => random.NextDouble() < probability;

    public static T Pick<T>(this Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>Draws an item with a probability in proportion to its weight.</summary>
    public static T Pick<T>(this Random random, IReadOnlyList<T> items, Func<T, double> weight)
    {
        var left = random.NextDouble() * items.Sum(weight);
        foreach (var item in items)
        {
            left -= weight(item);
            if (left < 0)
            {
                return item;
            }
        }

        return items[^1];
    }

    /// <summary>Draws some items without putting them back, in random order.</summary>
    public static List<T> Sample<T>(this Random random, IEnumerable<T> items, int count)
    {
        var list = random.Shuffled(items);
        list.RemoveRange(Math.Min(count, list.Count), Math.Max(0, list.Count - count));
        return list;
    }

    public static List<T> Shuffled<T>(this Random random, IEnumerable<T> items)
    {
        var array = items.ToArray();
        random.Shuffle(array);
        return [.. array];
    }

    /// <summary>Draws a whole number from both bounds and what lies between.</summary>
    public static int Between(this Random random, int least, int most) => random.Next(least, most + 1);
}
