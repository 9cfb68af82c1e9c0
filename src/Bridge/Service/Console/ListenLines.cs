using LamRobot.Contracts;
using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service;

/// <summary>Says what is heard as lines for programs.</summary>
/// <param name="time">The clock that stamped the sound.</param>
internal sealed class ListenLines(TimeProvider time)
{
    private const int Digits = 3;

    /// <summary>Makes the line of something that was heard.</summary>
    /// <param name="happened">What was heard.</param>
    /// <returns>The line; null when there is nothing to say.</returns>
    public ListenLine? Of(ListeningEvent happened) => happened switch
    {
        SpeechBegan began => new("speech") { StartSeconds = Seconds(began.Start) },
        PartiallyHeard partial => new("partial") { Text = partial.Text, StartSeconds = Seconds(partial.Start), DelaySeconds = Delay(partial.SpokenUntil) },
        StopHeard stop => new("stop") { Text = stop.Text, Status = stop.Kind.ToString().ToLowerInvariant(), DelaySeconds = Delay(stop.SpokenUntil) },
        OrderHeard order => Heard(order.Heard, order.Heard.Outcome.Transcript!),
        AsideHeard aside => new("aside") { Message = aside.Reason },
        HeardUtterance { Outcome: var outcome } => new("unheard") { Code = (int)outcome.Code, Message = outcome.Message },
        _ => null,
    };

    private ListenLine Heard(HeardUtterance heard, Transcript transcript) => new("heard")
    {
        Text = transcript.Text,
        Confidence = Math.Round(transcript.Confidence, Digits),
        StartSeconds = Seconds(transcript.Start),
        EndSeconds = Seconds(transcript.End),
        DelaySeconds = Delay(heard.SpokenUntil),
    };

    private double Delay(DateTimeOffset until) => Seconds(time.GetUtcNow() - until);

    private static double Seconds(TimeSpan span) => Math.Round(span.TotalSeconds, Digits);
}
