using System.Runtime.CompilerServices;
using LamRobot.Actuators;
using LamRobot.Contracts;
using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service;

/// <summary>Tells what is heard apart: a stop at once, wherever it is said, then orders, then what is not meant for the robot.</summary>
/// <param name="attention">Which words are meant for the robot.</param>
internal sealed class AttentiveListening(IAttention attention)
{
    private readonly SpottedStops spotted = new();
    private TimeSpan? stopped;
    private DateTimeOffset stopSpokenUntil = DateTimeOffset.MinValue;

    /// <summary>Tells apart.</summary>
    /// <param name="events">What is heard.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Stops, orders and asides instead of clear utterances and spotted words; everything else as it came.</returns>
    public async IAsyncEnumerable<ListeningEvent> FollowAsync(IAsyncEnumerable<ListeningEvent> events, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var happened in events.WithCancellation(cancellationToken))
        {
            if (StopIn(happened) is { } stop)
            {
                yield return stop;
            }

            if (happened is StopWordSpotted)
            {
                continue;
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

    /// <summary>A stop that is new: an utterance stops once, when its words are first heard or seen.</summary>
    private StopHeard? StopIn(ListeningEvent happened)
    {
        switch (happened)
        {
            case StopWordSpotted spot:
                spotted.Add(spot);
                return Stop(StopKind.Soft, spot.Found.Word, spot.SpokenUntil);
            case PartiallyHeard partial:
                return StopIn(partial.Text, partial.Start, partial.SpokenUntil);
            case HeardUtterance { Outcome: { Transcript: { } transcript } outcome } heard:
                return StopIn(outcome.PossibleText, transcript.Start, heard.SpokenUntil);
            default:
                return null;
        }
    }

    private StopHeard? StopIn(string text, TimeSpan start, DateTimeOffset until)
    {
        if (StopPhrase.Recognise(text) is not { } kind || stopped == start)
        {
            return null;
        }

        stopped = start;
        return kind == StopKind.Soft && spotted.IsAnySince(start, until) ? null : Stop(kind, text, until);
    }

    private StopHeard Stop(StopKind kind, string text, DateTimeOffset until)
    {
        stopSpokenUntil = until > stopSpokenUntil ? until : stopSpokenUntil;
        return new(kind, text, until);
    }

    private ListeningEvent Meant(HeardUtterance heard)
    {
        if (heard.Outcome is not { Succeeded: true, Transcript: { } transcript })
        {
            return heard;
        }

        // The words tell what was spotted ("the bus stop"), or they do not, and then it may have been an order to stop.
        var holdsSpotted = spotted.IsAnySince(transcript.Start, heard.SpokenUntil);
        if (holdsSpotted && !StopPhrase.Mentions(transcript.Text))
        {
            return new AsideHeard("a stop word was heard in it: say it again if it was an order");
        }

        // A stop overtakes what is still being read: an order from before it must not begin after it.
        if (heard.SpokenUntil + (holdsSpotted ? SpottedStops.Delay : TimeSpan.Zero) < stopSpokenUntil)
        {
            return new AsideHeard("said before the stop");
        }

        return attention.OrderIn(heard) is { } order
            ? new OrderHeard(heard with { Outcome = heard.Outcome with { Transcript = transcript with { Text = order } } })
            : new AsideHeard("not for me");
    }
}
