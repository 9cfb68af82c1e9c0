using System.Collections.Frozen;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>The upper-case words of the messages, read in any case and written as each version knows them.</summary>
internal static class VdaWords
{
    /// <summary>Reads a word, with or without underscores, in any case.</summary>
    /// <typeparam name="T">What it stands for.</typeparam>
    /// <param name="word">The word.</param>
    /// <returns>What it stands for, or null when it stands for nothing.</returns>
    public static T? Read<T>(string? word)
        where T : struct, Enum => word is not null && Known<T>.Words.TryGetValue(word.Replace("_", "", StringComparison.Ordinal), out var value) ? value : null;

    /// <summary>Writes a word; what a version does not know becomes what it knows that is nearest on the safe side.</summary>
    public static string Of(VdaBlockingType value, VdaNames names) => value switch
    {
        VdaBlockingType.None => "NONE",
        VdaBlockingType.Soft => "SOFT",
        VdaBlockingType.Single when names.IsThree => "SINGLE",
        _ => "HARD",
    };

    /// <inheritdoc cref="Of(VdaBlockingType, VdaNames)" />
    public static string Of(VdaActionStatus value, VdaNames names) => value switch
    {
        VdaActionStatus.Waiting => "WAITING",
        VdaActionStatus.Initializing => "INITIALIZING",
        VdaActionStatus.Paused when names.KnowsPausedActions => "PAUSED",
        VdaActionStatus.Running or VdaActionStatus.Paused => "RUNNING",
        VdaActionStatus.Retriable when names.IsThree => "RETRIABLE",
        VdaActionStatus.Finished => "FINISHED",
        _ => "FAILED",
    };

    /// <inheritdoc cref="Of(VdaBlockingType, VdaNames)" />
    public static string Of(VdaConnectionState value, VdaNames names) => value switch
    {
        VdaConnectionState.Online => "ONLINE",
        VdaConnectionState.Hibernating when names.IsThree => "HIBERNATING",
        VdaConnectionState.Offline or VdaConnectionState.Hibernating => "OFFLINE",
        _ => names.IsThree ? "CONNECTION_BROKEN" : "CONNECTIONBROKEN",
    };

    /// <inheritdoc cref="Of(VdaBlockingType, VdaNames)" />
    public static string Of(VdaOperatingMode value, VdaNames names) => value switch
    {
        VdaOperatingMode.Startup when names.IsThree => "STARTUP",
        VdaOperatingMode.Intervened when names.IsThree => "INTERVENED",
        VdaOperatingMode.Automatic => "AUTOMATIC",
        VdaOperatingMode.SemiAutomatic => "SEMIAUTOMATIC",
        VdaOperatingMode.Service => "SERVICE",
        VdaOperatingMode.TeachIn => names.IsThree ? "TEACH_IN" : "TEACHIN",
        _ => "MANUAL",
    };

    /// <inheritdoc cref="Of(VdaBlockingType, VdaNames)" />
    public static string Of(VdaErrorLevel value, VdaNames names) => value switch
    {
        VdaErrorLevel.Warning => "WARNING",
        VdaErrorLevel.Urgent => names.IsThree ? "URGENT" : "WARNING",
        VdaErrorLevel.Critical when names.IsThree => "CRITICAL",
        _ => "FATAL",
    };

    /// <inheritdoc cref="Of(VdaBlockingType, VdaNames)" />
    public static string Of(VdaEmergencyStop value, VdaNames names) => value switch
    {
        VdaEmergencyStop.None => "NONE",
        VdaEmergencyStop.Remote => "REMOTE",
        VdaEmergencyStop.AutoAcknowledge when !names.IsThree => "AUTOACK",
        _ => "MANUAL",
    };

    /// <summary>Reads whether an emergency stop is active.</summary>
    /// <param name="word">The word; its absence means none.</param>
    /// <returns>What it stands for; a word that is not known counts as the worst.</returns>
    public static VdaEmergencyStop ReadEmergencyStop(string? word) => word switch
    {
        null => VdaEmergencyStop.None,
        _ when word.Equals("AUTOACK", StringComparison.OrdinalIgnoreCase) => VdaEmergencyStop.AutoAcknowledge,
        _ => Read<VdaEmergencyStop>(word) ?? VdaEmergencyStop.Manual,
    };

    /// <inheritdoc cref="Of(VdaBlockingType, VdaNames)" />
    public static string Of(VdaActionScope value) => value switch
    {
        VdaActionScope.Instant => "INSTANT",
        VdaActionScope.Node => "NODE",
        VdaActionScope.Edge => "EDGE",
        _ => "ZONE",
    };

    /// <inheritdoc cref="Of(VdaBlockingType, VdaNames)" />
    public static string Of(VdaValueType value, VdaNames names) => value switch
    {
        VdaValueType.Bool => "BOOL",
        VdaValueType.Integer => "INTEGER",
        VdaValueType.Float when !names.IsThree => "FLOAT",
        VdaValueType.Number or VdaValueType.Float => "NUMBER",
        VdaValueType.String => "STRING",
        VdaValueType.Array => "ARRAY",
        _ => "OBJECT",
    };

    private static class Known<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<string, T> Words =
            Enum.GetValues<T>().ToFrozenDictionary(value => value.ToString(), StringComparer.OrdinalIgnoreCase);
    }
}
