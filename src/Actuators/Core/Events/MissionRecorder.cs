using System.Diagnostics.CodeAnalysis;

namespace LamRobot.Actuators;

/// <summary>Writes each event to the journal first and then shows it to the listeners.</summary>
/// <param name="journal">Keeps the events.</param>
/// <param name="listeners">See the events.</param>
public sealed class MissionRecorder(IJournal journal, params IReadOnlyList<IMissionListener> listeners)
{
    /// <summary>Keeps an event and shows it.</summary>
    /// <param name="missionEvent">The event.</param>
    /// <param name="cancellationToken">Gives up before it is written.</param>
    /// <returns>A task that ends when the event is kept.</returns>
    /// <exception cref="IOException">The journal cannot be written.</exception>
    public async ValueTask RecordAsync(MissionEvent missionEvent, CancellationToken cancellationToken)
    {
        await journal.AppendAsync(missionEvent, cancellationToken).ConfigureAwait(false);
        Show(missionEvent);
    }

    /// <summary>Shows an event that need not be kept.</summary>
    /// <param name="missionEvent">The event.</param>
    [SuppressMessage("Design", "CA1031", Justification = "A display that breaks must not end a mission, nor keep a stop from being seen elsewhere.")]
    public void Show(MissionEvent missionEvent)
    {
        foreach (var listener in listeners)
        {
            try
            {
                listener.On(missionEvent);
            }
            catch (Exception)
            {
                continue;
            }
        }
    }
}
