namespace LamRobot.Training.Devices;

/// <summary>Something that can be chosen, with its words.</summary>
/// <param name="Key">Its name in the books.</param>
/// <param name="Labels">What a manifest may call it.</param>
/// <param name="Spoken">How people say it.</param>
internal sealed record DeviceChoice(string Key, string[] Labels, string[] Spoken);
