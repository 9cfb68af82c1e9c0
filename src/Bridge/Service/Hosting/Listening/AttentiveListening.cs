using System.Runtime.CompilerServices;
using LamRobot.Actuators;
using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service;

/// <summary>Tells what is heard apart: a stop at once, wherever it is said, then orders, then what is not meant for the robot.</summary>
/// <param name="attention">Which words are meant for the robot.</param>
internal sealed class AttentiveListening(IAttention attention)
{
    private TimeSpan? stopped;
    private DateTimeOffset stopSpokenUntil = DateTimeOffset.MinValue;

    /// <summary>Tells apart.</summary>
    /// <param name="events">What is heard.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Stops, orders and asides instead of clear utterances; everything else as it came.</returns>
    public async IAsyncEnumerable<ListeningEvent> FollowAsync(IAsyncEnumerable<ListeningEvent> events, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var happened in events.WithCancellation(cancellationToken))
        {
            if (StopIn(happened) is { } stop)
            {
                yield return stop;
            }

            if (happened is not HeardUtterance heard)
            {
                yield return happened;
            }
            else if (StopPhrase.IsStop(heard.Outcome.PossibleText))
            {
                // Stopping is all that it asked for.
                stopped = null;
            }
            else
            {
                yield return Meant(heard);
            }
        }
    }

    /// <summary>A stop that is new: an utterance stops once, when its words are first seen.</summary>
    private StopHeard? StopIn(ListeningEvent happened)
    {
        var (text, start, until) = happened switch
        {
            PartiallyHeard partial => (partial.Text, partial.Start, partial.SpokenUntil),
            HeardUtterance heard => (heard.Outcome.PossibleText, heard.Outcome.Transcript?.Start, heard.SpokenUntil),
            _ => ("", default(TimeSpan?), default),
        };
        if (StopPhrase.Recognise(text) is not { } kind || (stopped is not null && stopped == start))
        {
            return null;
        }

        stopped = start;
        stopSpokenUntil = until > stopSpokenUntil ? until : stopSpokenUntil;
        return new StopHeard(kind, text, until);
    }

    private ListeningEvent Meant(HeardUtterance heard)
    {
        if (heard.Outcome is not { Succeeded: true, Transcript: { } transcript })
        {
            return heard;
        }

        // A stop overtakes what is still being read: an order from before it must not begin after it.
        if (heard.SpokenUntil < stopSpokenUntil)
        {
            return new AsideHeard("said before the stop");
        }

        return attention.OrderIn(heard) is { } order
            ? new OrderHeard(heard with { Outcome = heard.Outcome with { Transcript = transcript with { Text = order } } })
            : new AsideHeard("not for me");
    }
}
