namespace LamRobot.Sim;

/// <summary>The colours that things can have, and how they look in white light.</summary>
internal static class Palette
{
    private static readonly Dictionary<string, Colour> Colours = new(StringComparer.Ordinal)
    {
        ["red"] = new(205, 40, 38),
        ["green"] = new(52, 165, 66),
        ["blue"] = new(38, 88, 200),
        ["yellow"] = new(235, 200, 40),
        ["orange"] = new(235, 125, 30),
        ["purple"] = new(125, 60, 165),
        ["white"] = new(238, 238, 234),
        ["black"] = new(45, 45, 48),
    };

    public static IEnumerable<string> Names => Colours.Keys;

    public static bool Knows(string name) => Colours.ContainsKey(name);

    public static Colour Of(string name) => Colours[name];
}
