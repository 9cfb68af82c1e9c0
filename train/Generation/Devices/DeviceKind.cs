namespace LamRobot.Training.Devices;

/// <summary>A kind of device, with its words.</summary>
/// <param name="Key">Its name in the books.</param>
/// <param name="Labels">What a manifest may call the kind.</param>
/// <param name="One">How one is called.</param>
/// <param name="Many">How several are called.</param>
/// <param name="Names">Names that one may have.</param>
/// <param name="States">States that it may be in.</param>
/// <param name="IsPlaced">Whether it stands in an area.</param>
internal sealed record DeviceKind(string Key, string[] Labels, string[] One, string[] Many, string[] Names, string[] States, bool IsPlaced);
