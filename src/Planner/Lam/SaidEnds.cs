using LamRobot.Planner.Text;

namespace LamRobot.Planner.Lam;

/// <summary>Tells the beginning of a way or a time from its end, in the names of parameters and in what stands before a value: 1 is a beginning, -1 an end, 0 neither.</summary>
internal static class SaidEnds
{
    private static readonly HashSet<string> BeginningNames = new(["from", "origin", "source", "start", "starting", "begin", "departure", "leaving", "pickup"], StringComparer.Ordinal);
    private static readonly HashSet<string> EndNames = new(["to", "destination", "target", "end", "until", "going", "arrival", "dropoff", "return"], StringComparer.Ordinal);
    private static readonly HashSet<string> BeginningWords = new(["from", "starting"], StringComparer.Ordinal);
    private static readonly HashSet<string> EndWords = new(["to", "till", "until", "into", "towards"], StringComparer.Ordinal);

    /// <summary>What the words of a parameter's name say.</summary>
    public static int Of(string[] name) => Array.Exists(name, BeginningNames.Contains) ? 1 : Array.Exists(name, EndNames.Contains) ? -1 : 0;

    /// <summary>What stands before a value says, an article aside.</summary>
    /// <param name="said">The command's words.</param>
    /// <param name="place">Which of them the value begins with.</param>
    public static int Before(IReadOnlyList<CommandWord> said, int place)
    {
        place -= place > 0 && said[place - 1].Text == "the" ? 2 : 1;
        return place < 0 ? 0 : BeginningWords.Contains(said[place].Text) ? 1 : EndWords.Contains(said[place].Text) ? -1 : 0;
    }
}
