using System.Text.Json;

namespace LamRobot.Actuators;

/// <summary>Events on their way into the journal, all or none.</summary>
internal sealed class PendingRecord(IReadOnlyList<MissionEvent> events)
{
    /// <summary>Their JSON, UTF-8.</summary>
    public IReadOnlyList<byte[]> Texts { get; } = [.. events.Select(missionEvent => JsonSerializer.SerializeToUtf8Bytes(missionEvent, MissionEventJson.Default.MissionEvent))];

    /// <summary>Whether they must outlive a power cut: what was accepted and what is about to be done. What is lost of the rest is found out by looking at the world.</summary>
    public bool Durable { get; } = events.Any(missionEvent => missionEvent is MissionBegun or StepStarting);

    /// <summary>Whether it was tried to write them.</summary>
    public bool Over { get; private set; }

    /// <summary>Why they could not be written; null when they were.</summary>
    public Exception? Failure { get; private set; }

    public void End(Exception? failure) => (Failure, Over) = (failure, true);
}
