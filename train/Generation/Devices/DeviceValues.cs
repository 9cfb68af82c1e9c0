using System.Globalization;
using LamRobot.Training.Language;

namespace LamRobot.Training.Devices;

/// <summary>Draws numbers and texts as people say them at home.</summary>
internal sealed class DeviceValues(DeviceBook book, Random random)
{
    private static readonly int[] Percents = [1, 5, 10, 15, 20, 25, 30, 33, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 99, 100];
    private static readonly int[] Minutes = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 30, 35, 40, 45, 50, 60, 90];

    /// <summary>Draws a number of a unit.</summary>
    public string Number(string unit) => unit switch
    {
        "%" when random.Hits(.16) => random.Pick(book.List("percents")),
        "%" => Say(random.Hits(.8) ? random.Pick(Percents) : random.Between(1, 100)) + random.Pick(["%", "%", " percent", " percent", " %", ""]),
        "s" => Duration(),
        "degree" => random.Pick([Digits(random.Between(12, 30)), SpokenNumber.Say(random.Between(12, 30)), $"{random.Between(15, 25)}.5", $"{SpokenNumber.Say(random.Between(16, 24))} point five", $"{random.Between(15, 25)} and a half"]) + random.Pick([" degrees", " degrees", "", "", "°", " degrees celsius"]),
        "steps" => Say(random.Between(1, 10)) + random.Pick([" degrees", " degrees", ""]),
        "K" => random.Pick(["2700", "3000", "3500", "4000", "5000", "6500"]) + random.Pick([" kelvin", "k", " k", ""]),
        "km/h" => Say(random.Between(2, 13) * 10) + random.Pick([" km/h", " kilometers per hour", "", " kph"]),
        "channel" => Say(random.Between(1, 60)),
        _ => Say(random.Between(1, 12)),
    };

    /// <summary>Draws words of a sort.</summary>
    public string Text(string sort)
    {
        if (sort == "media")
        {
            return random.Hits(.4) ? $"{Text("song")} by {Text("artist")}" : Text(random.Pick(["song", "artist", "genre", "playlist", "show", "podcast"]));
        }

        var text = random.Pick(book.List("text." + sort));
        return sort is "label" or "item" or "song" or "artist" or "playlist" && random.Hits(.08) ? PseudoWords.Make(random)
            : sort is "item" && random.Hits(.15) ? random.Pick(["some ", "a dozen ", "two ", "three bags of ", "a bottle of ", "more "]) + text : text;
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Say(int number) => random.Hits(.35) ? SpokenNumber.Say(number) : Digits(number);

    private string Duration()
    {
        if (random.Hits(.12))
        {
            return random.Pick(book.List("durations"));
        }

        var unit = random.Pick(["second", "minute", "minute", "minute", "hour"]);
        var count = unit == "hour" ? random.Between(1, 6) : random.Hits(.85) ? random.Pick(Minutes) : random.Between(1, 99);
        var text = $"{Say(count)} {unit}{(count != 1 && random.Hits(.85) ? "s" : "")}";
        return unit == "hour" && random.Hits(.35) ? text + random.Pick([" and ", " ", " , "]) + Say(random.Between(1, 59)) + " minutes" + (random.Hits(.15) ? " and " + Say(random.Between(2, 59)) + " seconds" : "")
            : unit == "minute" && random.Hits(.2) ? text + random.Pick([" and ", " ", " , "]) + (random.Hits(.2) ? "a half" : Say(random.Between(2, 59)) + " seconds")
            : text;
    }
}
