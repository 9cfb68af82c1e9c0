using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Puts a robot's error into a code and words.</summary>
internal static class VdaErrorWords
{
    /// <summary>The types that say no to an order, however a version writes them.</summary>
    private static readonly string[] Refusals = ["VALIDATION", "ORDERERROR", "ORDERUPDATE", "NOROUTE", "UNSUPPORTED", "INVALIDORDER", "OUTDATEDORDER", "SAMEORDER", "UNKNOWNMAP"];

    public static bool IsRefusal(VdaError error) => Refusals.Any(Plain(error.ErrorType).Contains);

    /// <summary>Whether the robot cannot go on with it.</summary>
    public static bool Ends(VdaError error) => error.Level is VdaErrorLevel.Critical or VdaErrorLevel.Fatal;

    public static ResultCode Code(VdaError error) =>
        Plain(error.ErrorType).Contains("NOROUTE", StringComparison.Ordinal) ? ResultCode.Unreachable
        : IsRefusal(error) ? ResultCode.DeviceRejected
        : ResultCode.DeviceFailed;

    public static string Say(VdaError error) => error.Description is { Length: > 0 } words ? $"{error.ErrorType}: {words}" : error.ErrorType;

    private static string Plain(string type) => type.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();
}
