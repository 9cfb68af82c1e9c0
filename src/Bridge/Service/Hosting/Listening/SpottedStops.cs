using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service;

/// <summary>The stop words that were found by their sound lately, to tell which utterance they were said in.</summary>
internal sealed class SpottedStops
{
    private const int Remembered = 32;

    /// <summary>How long before an utterance is known to have begun its first word may have been said.</summary>
    private static readonly TimeSpan Lead = TimeSpan.FromSeconds(0.3);

    private readonly Queue<StopWordSpotted> stops = new();

    /// <summary>How long after a word it may be found.</summary>
    public static TimeSpan Delay { get; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Remembers one.</summary>
    /// <param name="stop">What was found.</param>
    public void Add(StopWordSpotted stop)
    {
        stops.Enqueue(stop);
        if (stops.Count > Remembered)
        {
            stops.Dequeue();
        }
    }

    /// <summary>Whether one was said in an utterance.</summary>
    /// <param name="start">When in the stream it began.</param>
    /// <param name="until">When its last sample was spoken.</param>
    /// <returns>True when one was.</returns>
    public bool IsAnySince(TimeSpan start, DateTimeOffset until) => stops.Any(stop => stop.Found.Heard >= start - Lead && stop.SpokenUntil <= until + Delay);
}
