using LamRobot.Perception.Speech;

namespace LamRobot.Benchmarks.Speech;

/// <summary>A recording of a test set.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Clip">The recording.</param>
/// <param name="Reference">What was said; null when only its slots are known.</param>
/// <param name="Slots">Values that must be found in the text.</param>
/// <param name="Groups">Groups that it counts for.</param>
internal sealed record Sample(string Id, AudioClip Clip, string? Reference, IReadOnlyList<string> Slots, IReadOnlyList<string> Groups);
