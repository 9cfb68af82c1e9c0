using System.Diagnostics;
using LamRobot.Actuators;
using LamRobot.Benchmarks.Stop;
using LamRobot.Perception.Speech;

namespace LamRobot.Benchmarks.StopWord;

/// <summary>Plays recordings in real time beside a simulated robot that drives, and times from the end of the word to its standing still.</summary>
internal sealed class LiveStop(StopWordModel model, WordsWay words, DrivingRobot robot)
{
    /// <summary>Times one recording.</summary>
    /// <param name="recording">It ends in a stop word.</param>
    /// <param name="bySound">Whether the word's sound stops the robot, or only its text; both are computed, as the product does.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The time; null when the stop was not heard.</returns>
    public async Task<TimeSpan?> TimeAsync(Recording recording, bool bySound, CancellationToken cancellationToken)
    {
        var listener = new SpeechListener(words.Final, new EndpointOptions()) { Partials = new PartialOptions { Client = words.Quick }, StopWords = model };
        var source = new ClipAudioSource(recording.Clip, TimeProvider.System) { IsRealTime = true };
        var heard = true;
        var (stands, _) = await robot.StopInMotionAsync(
            async token =>
            {
                var wordEnd = Stopwatch.GetTimestamp() + (long)(recording.WordEnd!.Value.TotalSeconds * Stopwatch.Frequency);
                heard = await HearsAsync(listener.FollowAsync(source, () => new() { Names = TranscriptionOptions.StopWords }, token), bySound);
                return wordEnd;
            },
            cancellationToken);
        return heard ? stands : null;
    }

    private static async Task<bool> HearsAsync(IAsyncEnumerable<ListeningEvent> events, bool bySound)
    {
        await foreach (var happened in events)
        {
            var isStop = bySound ? happened is StopWordSpotted : happened switch
            {
                PartiallyHeard partial => StopPhrase.IsStop(partial.Text),
                HeardUtterance heard => StopPhrase.IsStop(heard.Outcome.PossibleText),
                _ => false,
            };
            if (isStop)
            {
                return true;
            }
        }

        return false;
    }
}
