using System.Globalization;
using LamRobot.Training.Language;

namespace LamRobot.Training.Domains;

/// <summary>Draws numbers and texts as people say them.</summary>
internal sealed class DomainValues(DomainWords words, bool newNames, Random random)
{
    private static readonly string[] Extremes = ["the maximum", "max", "minimum", "the minimum", "maximum", "half", "full", "the lowest", "the highest", "min", "lowest", "highest", "the max"];
    private static readonly string[] Durations = ["half an hour", "an hour", "a minute", "a quarter of an hour", "1/2 hour", "one and a half hours", "1 and a half hours", "half a minute", "a quarter hour", "an hour and a half"];
    private static readonly string[] Bare = ["1", "2", "3", "4", "5", "6", "8", "10", "12", "15", "20", "25", "30", "40", "45", "60", "90", "120", "135", "180", "270", "360", "one", "two", "three", "five", "ten", "fifteen", "twenty", "thirty", "forty five", "sixty", "ninety", "one hundred eighty"];
    private static readonly int[] Percents = [5, 10, 15, 20, 25, 30, 35, 40, 50, 60, 70, 75, 80, 90, 99, 100];
    private static readonly int[] Times = [1, 2, 3, 4, 5, 10, 15, 20, 30, 45];
    private static readonly int[] Angles = [15, 30, 45, 60, 90, 120, 180, 360];
    private static readonly int[] Amounts = [1, 2, 3, 5, 8, 10, 15, 20, 30, 50, 60, 80, 100];

    /// <summary>Draws a number of a unit.</summary>
    public string Number(string unit) => unit switch
    {
        "rawdeg" or "rawsec" => random.Pick(Bare),
        "%" when random.Hits(.2) => random.Pick(Extremes),
        "%" => Say(random.Hits(.9) ? random.Pick(Percents) : random.Between(1, 100)) + random.Pick(["%", " percent", " percent", ""]),
        "s" => Duration(),
        "degree" => random.Pick([Digits(random.Between(5, 30)), SpokenNumber.Say(random.Between(5, 30)), $"{random.Between(10, 28)}.5"]) + random.Pick([" degrees", " degrees", "", "°", " degrees celsius"]),
        "oven" => Say(random.Between(8, 48) * 5) + random.Pick([" degrees", " degrees", "", "°", " degrees celsius"]),
        "deg" => Say(random.Pick(Angles)) + random.Pick([" degrees", " degrees", ""]),
        "count" => Say(random.Between(1, 12)),
        _ => Say(random.Hits(.9) ? random.Pick(Amounts) : random.Between(1, 120)) + random.Pick(Labels(unit)),
    };

    /// <summary>Draws words of a sort.</summary>
    public string Text(string sort) => sort switch
    {
        "say" => string.Join(' ', Enumerable.Range(0, random.Between(1, 7)).Select(_ => newNames ? random.Pick(words.List("testsay")) : random.Hits(.15) ? PseudoWords.Make(random) : random.Pick(words.List("say")))),
        "item" => (random.Hits(.25) ? random.Pick(words.List(newNames ? "testcolours" : "colours")) + " " : "") + (random.Hits(newNames ? 0 : .3) ? PseudoWords.Make(random) : random.Pick(words.Names("object", newNames))),
        "label" => random.Hits(.25) ? PseudoWords.Make(random) : random.Pick(words.List("label")),
        "buy" => random.Hits(.8) ? random.Pick(words.List("buy")) : random.Pick(words.Names("object", test: false)),
        _ => random.Pick(words.List(sort)),
    };

    private static string[] Labels(string unit) => unit switch
    {
        "m" => ["m", " meters", " metres", " m"],
        "m/s" => [" meters per second", " m/s"],
        "km/h" => [" km/h", " kilometers per hour", ""],
        "ml" => [" ml", " milliliters", " ml"],
        "l" => [" liters", " l", " litres"],
        _ => [" cm", " centimeters"],
    };

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Say(int number) => random.Hits(.35) ? SpokenNumber.Say(number) : Digits(number);

    private string Duration()
    {
        if (random.Hits(.07))
        {
            return random.Pick(Durations);
        }

        var unit = random.Pick(["second", "minute", "minute", "minute", "hour"]);
        var count = unit == "hour" ? random.Between(1, 5) : random.Hits(.9) ? random.Pick(Times) : random.Between(1, 90);
        var text = $"{Say(count)} {unit}{(count != 1 && random.Hits(.8) ? "s" : "")}";
        return unit == "hour" && random.Hits(.4) ? text + random.Pick([" and ", " ", ", "]) + Say(random.Between(1, 59)) + " minutes"
            : unit == "minute" && random.Hits(.2) ? text + random.Pick([" and ", " ", ", "]) + Say(random.Between(1, 59)) + " seconds"
            : text;
    }
}
