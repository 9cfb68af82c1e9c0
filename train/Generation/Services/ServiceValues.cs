using System.Globalization;
using System.Text;
using LamRobot.Training.Language;

namespace LamRobot.Training.Services;

/// <summary>Draws values of a sort, such as a city or a time, in the words in which people say them.</summary>
internal sealed class ServiceValues
{
    private const double Invented = .08;

    private static readonly string[] Open = ["city", "person", "first", "surname", "artist", "song", "title", "place", "company", "brand", "event", "hotel", "restaurant", "street", "word", "playlist", "product", "noun", "team"];

    private readonly Dictionary<string, IReadOnlyList<string>> training = [];
    private readonly Dictionary<string, IReadOnlyList<string>> testing = [];
    private readonly bool test;
    private readonly Random random;

    /// <summary>Reads the values.</summary>
    /// <param name="test">Whether those are drawn that are kept back from training.</param>
    /// <param name="random">The source of chance.</param>
    public ServiceValues(bool test, Random random)
    {
        this.test = test;
        this.random = random;
        foreach (var line in ResourceText.Lines("services-values.txt"))
        {
            var sides = line.Split(" = ", 2, StringSplitOptions.TrimEntries);
            var head = sides[0].Split(' ');
            (head[0] == "test" ? testing : training)[head[1]] = sides[1].Split('|');
        }
    }

    /// <summary>Lists that have values which are kept back.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> KeptBack => testing;

    /// <summary>Lists to train with.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Known => training;

    /// <summary>Draws a value of a sort.</summary>
    public ServiceValue Draw(string sort)
    {
        if (Open.Contains(sort) && random.Hits(Invented))
        {
            return new("", "", Invent());
        }

        var parts = random.Pick(List(sort)).Split('+');
        return new(parts.Length > 1 ? parts[0] : "", parts.Length > 2 ? parts[1] : "", Fill(parts[^1]));
    }

    /// <summary>Draws a line of a list.</summary>
    public string Pick(string list) => random.Pick(List(list));

    private IReadOnlyList<string> List(string sort) => test && testing.TryGetValue(sort, out var kept) ? kept : training[sort];

    private string Invent()
    {
        var words = Enumerable.Range(0, random.Between(1, 3)).Select(_ => PseudoWords.Make(random)).Select(word => char.ToUpperInvariant(word[0]) + word[1..]);
        return (random.Hits(.1) ? "The " : "") + string.Join(' ', words);
    }

    private string Fill(string template)
    {
        if (!template.Contains('{', StringComparison.Ordinal))
        {
            return template;
        }

        var text = new StringBuilder();
        for (var at = 0; at < template.Length;)
        {
            var open = template.IndexOf('{', at);
            if (open < 0)
            {
                text.Append(template, at, template.Length - at);
                break;
            }

            var close = template.IndexOf('}', open);
            text.Append(template, at, open - at).Append(One(template[(open + 1)..close]));
            at = close + 1;
        }

        return text.ToString();
    }

    private string One(string name) => name switch
    {
        "hour" => random.Hits(.5) ? Digits(random.Between(1, 12)) : SpokenNumber.Say(random.Between(1, 12)),
        "clock" => Digits(random.Between(1, 12)),
        "hour24" => Digits(random.Between(0, 23)),
        "minute" => random.Pick(["00", "15", "30", "45", "10", "20", "05", "50", Digits(random.Between(11, 59))]),
        "minutes" => SpokenNumber.Say(random.Pick([15, 30, 45, 10, 20, 50, 40, 25])),
        "spokenhour" => SpokenNumber.Say(random.Between(1, 12)),
        "day" => Digits(random.Between(1, 31)),
        "ordinal" => Ordinal(random.Between(1, 31)),
        "year" => Digits(random.Between(2019, 2035)),
        "digit" => random.Hits(.5) ? Digits(random.Between(2, 9)) : SpokenNumber.Say(random.Between(2, 9)),
        "few" => random.Hits(.5) ? Digits(random.Between(2, 20)) : SpokenNumber.Say(random.Between(2, 20)),
        "number" => Digits(random.Between(1, 999)),
        "money" => Money(),
        "round" => Digits(random.Between(1, 30) * 50),
        "spoken" => SpokenNumber.Say(random.Between(2, 99)),
        "pseudo" => PseudoWords.Make(random),
        "digits" => Digits(random.Between(10000, 9999999)),
        _ => Draw(name) is var value && value.Article.Length > 0 ? value.Article + " " + value.Words : value.Words,
    };

    private string Money() => random.Next(5) switch
    {
        0 => SpokenNumber.Say(random.Between(2, 20) * 5),
        1 => Digits(random.Between(1, 99) * 10),
        2 => random.Between(1, 9).ToString(CultureInfo.InvariantCulture) + "," + random.Between(0, 9).ToString(CultureInfo.InvariantCulture) + "00",
        3 => (random.Between(100, 99999) / 100.0).ToString("0.00", CultureInfo.InvariantCulture),
        _ => Digits(random.Between(5, 950)),
    };

    private string Ordinal(int day)
    {
        if (random.Hits(.6))
        {
            return Digits(day) + (day % 10, day / 10) switch { (1, not 1) => "st", (2, not 1) => "nd", (3, not 1) => "rd", _ => "th" };
        }

        return day switch
        {
            < 21 => Spoken[day],
            30 => "thirtieth",
            _ => (day < 30 ? "twenty" : "thirty") + (random.Hits(.5) ? " " : "-") + Spoken[day % 10],
        };
    }

    private static readonly string[] Spoken = ["twentieth", .. "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth".Split('|')];

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
