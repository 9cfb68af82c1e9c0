using System.Security.Cryptography;
using System.Text;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Makes ids: of a step always the same ones, so that a repeat is the same order.</summary>
internal static class VdaOrderIds
{
    // 128 bits, short enough for robots that state a limit.
    private const int HashLetters = 32;

    public static string New() => Guid.NewGuid().ToString("N");

    /// <summary>The id of a step's order.</summary>
    public static string Order(string stepId, int? longest) => Fit(stepId, longest);

    /// <summary>The id of the action in a step's order.</summary>
    public static string Action(string stepId, int? longest) => Fit($"{stepId}-act", longest);

    /// <summary>The id of an action on an edge of a step's order.</summary>
    public static string EdgeAction(string stepId, int sequenceId, int number, int? longest) => Fit($"{stepId}-act-{sequenceId}.{number}", longest);

    /// <summary>The id as it is, or a hash of it that is short enough, where the robot could not take it.</summary>
    private static string Fit(string id, int? longest)
    {
        var most = longest ?? 128;
        var plain = id.Length <= most && id.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_' or '.' or ':');
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
        return plain ? id : hash[..Math.Min(HashLetters, most)];
    }
}
