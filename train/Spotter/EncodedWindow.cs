namespace LamRobot.Training.Spotter;

/// <summary>A window as the network sees it.</summary>
/// <param name="Hidden">What Whisper's encoder made of it, [75, 384].</param>
/// <param name="Class">The number of the stop word that is just over, from 1; 0 for none.</param>
internal sealed record EncodedWindow(Half[] Hidden, int Class);
