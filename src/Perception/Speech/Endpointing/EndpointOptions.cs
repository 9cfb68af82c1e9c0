using System.ComponentModel.DataAnnotations;

namespace LamRobot.Perception.Speech;

/// <summary>When an utterance begins and when it is over.</summary>
public sealed class EndpointOptions
{
    /// <summary>Voice activity from which speech begins, 0..1; default 0.5.</summary>
    [Range(0.05, 1.0)]
    public double SpeechThreshold { get; init; } = 0.5;

    /// <summary>Voice activity below which speech pauses, 0..1; default 0.35.</summary>
    [Range(0.0, 1.0)]
    public double PauseThreshold { get; init; } = 0.35;

    /// <summary>Silence after which the utterance is over; default 0.6 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:10")]
    public TimeSpan EndSilence { get; init; } = TimeSpan.FromSeconds(0.6);

    /// <summary>Speech shorter than this is a click or a cough; default 0.1 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:05")]
    public TimeSpan MinimumSpeech { get; init; } = TimeSpan.FromSeconds(0.1);

    /// <summary>Sound that is kept before and after the speech; default 0.3 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:02")]
    public TimeSpan Padding { get; init; } = TimeSpan.FromSeconds(0.3);

    /// <summary>Longer utterances are cut; default 28 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:30")]
    public TimeSpan MaximumUtterance { get; init; } = TimeSpan.FromSeconds(28);
}
