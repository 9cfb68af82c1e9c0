namespace LamRobot.Benchmarks.Soak;

/// <summary>How a long run stands.</summary>
/// <param name="At">How long it has been running.</param>
/// <param name="ResidentBytes">Memory of the process.</param>
/// <param name="ManagedBytes">Memory that is still in use after a collection.</param>
/// <param name="Samples">Samples that were heard.</param>
/// <param name="LostSamples">Samples that nobody took in time.</param>
/// <param name="Losses">How often the microphone vanished.</param>
/// <param name="Utterances">Utterances that were understood.</param>
/// <param name="Stops">Stop words that were found.</param>
/// <param name="Pictures">Pictures that were read.</param>
/// <param name="Things">Things that were seen in them.</param>
/// <param name="Processor">Processor time.</param>
internal sealed record SoakNote(
    TimeSpan At, long ResidentBytes, long ManagedBytes, long Samples, long LostSamples, int Losses, long Utterances, long Stops, long Pictures, long Things, TimeSpan Processor);
