using LamRobot.Planner.Text;

namespace LamRobot.Planner.Lam;

/// <summary>Finds actions that would do the opposite of what a command says: "turn off" is not done by switching on.</summary>
/// <remarks>Only where a command speaks of one side of a pair alone; what is said of both, in two clauses, is left to the model.</remarks>
internal sealed class SaidDirection
{
    private static readonly string[] More = ["up", "raise", "increase", "brighten", "brighter", "louder", "warmer"];
    private static readonly string[] Less = ["down", "lower", "decrease", "reduce", "dim", "dimmer", "darken", "darker", "quieter", "cooler"];

    private static readonly (string[] One, string[] Other)[] Pairs =
    [
        (["on"], ["off"]),
        (["on", "enable", "activate"], ["off", "disable", "deactivate"]),
        (More, Less),
        (["open"], ["close", "shut"]),
        (["lock"], ["unlock"]),
        (["mute"], ["unmute"]),
        (["add"], ["remove", "delete"]),
        (["start"], ["stop"]),
        (["arm"], ["disarm"]),
        (["mount"], ["unmount"]),
        (["attach"], ["detach"]),
        (["load"], ["unload"]),
        (["connect"], ["disconnect"]),
    ];

    private static readonly HashSet<string> Switches = new(["turn", "switch", "power", "turned", "switched"], StringComparer.Ordinal);

    private static readonly string[] Particles = ["on", "off", "up", "down"];
    private static readonly HashSet<string> Moves = new(["put", "pick", "set", "lay", "sit", "stand", "take"], StringComparer.Ordinal);

    private readonly HashSet<string> said;

    /// <summary>Reads a command.</summary>
    public SaidDirection(IReadOnlyList<CommandWord> words)
    {
        said = [.. words.Select(static word => word.Text)];
        var switches = words.Any(static word => Switches.Contains(word.Text));
        if (!switches)
        {
            // "on the table", "off the shelf", "pick up"; but "up the brightness"
            said.ExceptWith(words is [{ Text: "up" or "down" }, ..] ? ["on", "off"] : Particles);
        }

        if (words.Where((word, i) => i > 0 && word.Text == "down" && words[i - 1].Text is "power" or "shut").Any())
        {
            said.Remove("down");
            said.Remove("shut");
            said.Add("off");
        }
    }

    /// <summary>Whether an action's name says the other side of what the command says, and the command nowhere its own.</summary>
    public bool IsOpposedBy(string action)
    {
        if (said.Count == 0)
        {
            return false;
        }

        var name = WordsOf(action);
        return !name.Overlaps(Moves)
            && (Opposed(name, ["off"], More) || Opposed(name, ["on"], Less) || Pairs.Any(pair => Opposed(name, pair.One, pair.Other) || Opposed(name, pair.Other, pair.One)));
    }

    /// <summary>Whether an action's name says more or less as the command does, be it in other words: "turn up" is to brighten.</summary>
    public bool IsMeantBy(string action)
    {
        var (more, less) = (said.Overlaps(More), said.Overlaps(Less));
        if (more == less)
        {
            return false;
        }

        var name = WordsOf(action);
        return !name.Overlaps(Moves) && name.Overlaps(more ? More : Less);
    }

    private static HashSet<string> WordsOf(string action) => Words.Split(action.Replace('_', ' ')).Select(static word => word.Text).ToHashSet(StringComparer.Ordinal);

    private bool Opposed(HashSet<string> name, string[] own, string[] other) =>
        name.Overlaps(own) && !name.Overlaps(other) && said.Overlaps(other) && !said.Overlaps(own);
}
