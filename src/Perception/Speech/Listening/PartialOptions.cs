using System.ComponentModel.DataAnnotations;

namespace LamRobot.Perception.Speech;

/// <summary>How words are written while they are being said.</summary>
public sealed class PartialOptions
{
    /// <summary>A small, fast model; it may be the listener's own.</summary>
    [Required]
    public required WhisperSpeechToTextClient Client { get; init; }

    /// <summary>New sound after which the words are written anew; default 0.2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:00:05")]
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(0.2);

    /// <summary>How much of the end of a long utterance is read; default 8 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:30")]
    public TimeSpan Window { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>What is known beforehand; default: the stop words, and nothing else, because names make reading slower.</summary>
    [Required]
    public TranscriptionOptions Known { get; init; } = new() { Names = TranscriptionOptions.StopWords };
}
