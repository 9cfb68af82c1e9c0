namespace LamRobot.Benchmarks.StopWord;

/// <summary>What one way of listening found in a recording.</summary>
/// <param name="Recording">The recording.</param>
/// <param name="Stops">When in the recording stops were heard, without the time that computing takes.</param>
/// <param name="SpokenUntil">When the last sample was spoken.</param>
/// <param name="Text">The words in which the stop was found, or the last words.</param>
/// <param name="Computing">How long it computed.</param>
internal sealed record Finding(Recording Recording, IReadOnlyList<TimeSpan> Stops, TimeSpan SpokenUntil, string Text, TimeSpan Computing);
