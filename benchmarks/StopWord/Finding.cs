namespace LamRobot.Benchmarks.StopWord;

/// <summary>What was found in a recording.</summary>
/// <param name="Recording">The recording.</param>
/// <param name="HeardAt">When in the recording a stop was first heard, without the time that reading takes; null for never.</param>
/// <param name="SpokenUntil">When its last sample was spoken.</param>
/// <param name="Text">The words in which the stop was found, or the last words.</param>
/// <param name="Readings">How often its words were read.</param>
/// <param name="ReadingTime">How long that took in all.</param>
internal sealed record Finding(Recording Recording, TimeSpan? HeardAt, TimeSpan SpokenUntil, string Text, int Readings, TimeSpan ReadingTime);
