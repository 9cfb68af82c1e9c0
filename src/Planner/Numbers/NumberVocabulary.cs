namespace LamRobot.Planner.Numbers;

/// <summary>Words for numbers and units.</summary>
internal static class NumberVocabulary
{
    private static readonly string[] UpToNineteen =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly Dictionary<string, double> Seconds = new(StringComparer.Ordinal)
    {
        ["s"] = 1,
        ["sec"] = 1,
        ["second"] = 1,
        ["m"] = 60,
        ["min"] = 60,
        ["minute"] = 60,
        ["h"] = 3600,
        ["hr"] = 3600,
        ["hour"] = 3600,
        ["day"] = 86400,
    };

    private static readonly Dictionary<string, double> Metres = new(StringComparer.Ordinal)
    {
        ["m"] = 1,
        ["meter"] = 1,
        ["metre"] = 1,
        ["mm"] = 0.001,
        ["millimeter"] = 0.001,
        ["millimetre"] = 0.001,
        ["cm"] = 0.01,
        ["centimeter"] = 0.01,
        ["centimetre"] = 0.01,
        ["km"] = 1000,
        ["kilometer"] = 1000,
        ["kilometre"] = 1000,
    };

    /// <summary>Values of number words up to ninety, "a" and "an" included.</summary>
    public static IReadOnlyDictionary<string, double> Values { get; } = UpToNineteen.Select((word, index) => (word, Value: (double)index))
        .Concat(Tens.Select((word, index) => (word, Value: 20d + (10 * index))))
        .Concat([("a", 1d), ("an", 1d)])
        .ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>How many of the wanted unit one of the named unit is.</summary>
    public static double? Factor(string wanted, string named)
    {
        var factors = wanted switch
        {
            "s" => Seconds,
            "m" => Metres,
            _ => null,
        };
        return factors is null ? null
            : factors.TryGetValue(named, out var factor) || factors.TryGetValue(named.TrimEnd('s'), out factor) ? factor : null;
    }
}
