using LamRobot.Bridge.Mqtt.Wire;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>What a VDA 5050 robot is called on our side.</summary>
/// <remarks>
/// The serial number when no other robot at hand has it, else <c>MANUFACTURER-SERIAL</c>. Letters, digits, <c>-</c>, <c>_</c> and <c>.</c> stay,
/// every other sign becomes <c>-</c>; what is longer than 64 signs is cut. Where two would still be the same, the later one gets <c>-2</c>, <c>-3</c> and so on.
/// </remarks>
public static class VdaRobotIds
{
    private const int Longest = 64;

    /// <summary>The id of a robot whose company is not known.</summary>
    /// <param name="robot">The robot.</param>
    /// <returns><c>MANUFACTURER-SERIAL</c>.</returns>
    public static string Of(VdaIdentity robot)
    {
        ArgumentNullException.ThrowIfNull(robot);
        return Clean($"{robot.Manufacturer}-{robot.SerialNumber}");
    }

    /// <summary>The ids of robots that are met together.</summary>
    /// <param name="robots">The robots, each once.</param>
    /// <returns>Their ids, which are all different.</returns>
    public static IReadOnlyDictionary<VdaIdentity, string> Of(IReadOnlyCollection<VdaIdentity> robots)
    {
        ArgumentNullException.ThrowIfNull(robots);
        var serials = robots.ToLookup(robot => Clean(robot.SerialNumber), StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var ids = new Dictionary<VdaIdentity, string>();
        foreach (var robot in robots.OrderBy(robot => robot.Manufacturer, StringComparer.Ordinal).ThenBy(robot => robot.SerialNumber, StringComparer.Ordinal))
        {
            var serial = Clean(robot.SerialNumber);
            var wanted = serials[serial].Skip(1).Any() || !RobotTopics.IsValidId(serial) ? Of(robot) : serial;
            var id = wanted;
            for (var number = 2; !taken.Add(id); number++)
            {
                id = $"{wanted[..Math.Min(wanted.Length, Longest - 4)]}-{number}";
            }

            ids[robot] = id;
        }

        return ids;
    }

    private static string Clean(string text)
    {
        var clean = string.Concat(text.Select(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_' or '.' ? sign : '-'));
        return clean[..Math.Min(clean.Length, Longest)];
    }
}
