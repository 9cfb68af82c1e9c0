namespace LamRobot.Training.Language;

/// <summary>Says whole numbers in words.</summary>
internal static class SpokenNumber
{
    private static readonly string[] Small =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly string[] Tens = ["zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>Says a number from 0 to 999.</summary>
    public static string Say(int number) => number switch
    {
        < 20 => Small[number],
        < 100 => Tens[number / 10] + (number % 10 == 0 ? "" : " " + Small[number % 10]),
        _ => Small[number / 100] + " hundred" + (number % 100 == 0 ? "" : " " + Say(number % 100)),
    };
}
