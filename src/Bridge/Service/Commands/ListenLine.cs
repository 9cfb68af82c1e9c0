namespace LamRobot.Bridge.Service;

/// <summary>What <c>lamrobot listen --json</c> writes for each thing that happens; what does not apply is left out.</summary>
/// <param name="Event">connected, disconnected, sound, speech, partial, heard, aside, unheard, stop, stopped, question, mission, remark or closed.</param>
internal sealed record ListenLine(string Event)
{
    /// <summary>The microphone's name.</summary>
    public string? Device { get; init; }

    /// <summary>The words, or the question.</summary>
    public string? Text { get; init; }

    /// <summary>How sure hearing is, 0..1.</summary>
    public double? Confidence { get; init; }

    /// <summary>Where in the sound the speech begins.</summary>
    public double? StartSeconds { get; init; }

    /// <summary>Where in the sound the speech ends.</summary>
    public double? EndSeconds { get; init; }

    /// <summary>Time from the last spoken sample to this line.</summary>
    public double? DelaySeconds { get; init; }

    /// <summary>How a stop or a mission's end is to be taken.</summary>
    public string? Status { get; init; }

    /// <summary>The result code, when it is not "none".</summary>
    public int? Code { get; init; }

    /// <summary>What a person should know.</summary>
    public string? Message { get; init; }

    /// <summary>Samples at full scale in the newest block: the microphone is too loud.</summary>
    public int? ClippedSamples { get; init; }

    /// <summary>Samples that were lost because hearing was too slow.</summary>
    public long? OverrunSamples { get; init; }
}
