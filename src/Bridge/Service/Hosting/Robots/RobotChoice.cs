namespace LamRobot.Bridge.Service;

/// <summary>Chooses which robot does a command: the one that is asked for, else the one that the words name, else the first that is there.</summary>
internal static class RobotChoice
{
    private const int MostNamed = 12;

    /// <summary>Chooses.</summary>
    /// <param name="found">The robots on the broker.</param>
    /// <param name="wanted">The id that was asked for; null when none was.</param>
    /// <param name="command">What a person says; empty when that is not known yet.</param>
    /// <returns>The robot.</returns>
    /// <exception cref="SetupException">There is no such robot, or none at all, or none that is there.</exception>
    public static FoundRobot Choose(IReadOnlyList<FoundRobot> found, string? wanted, string command)
    {
        if (found.Count == 0)
        {
            throw new SetupException("No robot shows itself on this broker.", "A JSON robot leaves its manifest there (docs/wire-protocol.md), a VDA 5050 robot its connection; lamrobot sim --broker URL starts one to try.");
        }

        if (wanted is not null)
        {
            return found.FirstOrDefault(robot => string.Equals(robot.Id, wanted, StringComparison.OrdinalIgnoreCase))
                ?? throw new SetupException($"There is no robot {wanted} on this broker.", $"There are: {Names(found)}.");
        }

        var there = found.Where(robot => robot.Online).ToList();
        if (there.Count == 0)
        {
            throw new SetupException($"No robot on this broker is online ({Names(found)}).", "Switch one on, or name it with --robot to wait for it.");
        }

        return FindNamed(there, robot => robot.Id, command) ?? there[0];
    }

    /// <summary>Finds the robot that words name.</summary>
    /// <typeparam name="T">A robot.</typeparam>
    /// <param name="robots">The robots.</param>
    /// <param name="id">Says a robot's id.</param>
    /// <param name="command">What a person says.</param>
    /// <returns>The robot; null when the words name none.</returns>
    public static T? FindNamed<T>(IEnumerable<T> robots, Func<T, string> id, string command)
        where T : class =>
        robots.Where(robot => IsNamed(id(robot), command)).MaxBy(robot => id(robot).Length);

    // "agv 3", "AGV-3" and "agv3" all name agv-3; "agv 31" does not.
    private static bool IsNamed(string id, string command)
    {
        var (name, words) = (Plain(id), command.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Plain).Where(word => word.Length > 0).ToList());
        for (var start = 0; start < words.Count; start++)
        {
            var joined = "";
            for (var end = start; end < words.Count && joined.Length < name.Length; end++)
            {
                joined += words[end];
                if (joined == name)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string Plain(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    private static string Names(IReadOnlyList<FoundRobot> found) =>
        string.Join(", ", found.Take(MostNamed).Select(robot => robot.Id)) + (found.Count > MostNamed ? $" and {found.Count - MostNamed} more" : "");
}
