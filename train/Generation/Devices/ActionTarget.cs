namespace LamRobot.Training.Devices;

/// <summary>How an action is told which devices are meant.</summary>
/// <param name="Device">The parameter that takes a device; null when it takes only places.</param>
/// <param name="Places">The parameter that takes each kind of place: <c>area</c>, <c>floor</c>, <c>home</c>.</param>
/// <param name="Type">The parameter that takes the kind of device; null when there is none.</param>
/// <param name="TypeLabels">What that parameter's choices call the kinds.</param>
/// <param name="Unnamed">What it means when nothing is named.</param>
/// <param name="IsRequired">Whether the device's parameter is required.</param>
internal sealed record ActionTarget(string? Device, IReadOnlyDictionary<string, string> Places, string? Type, IReadOnlyDictionary<string, string> TypeLabels, UnnamedTarget Unnamed, bool IsRequired)
{
    /// <summary>Whether it is told in the person's words.</summary>
    public bool InWords { get; init; }
}
