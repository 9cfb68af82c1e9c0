using System.Diagnostics.CodeAnalysis;
using LamRobot.Contracts;

namespace LamRobot.Perception.Speech;

/// <summary>What was heard, or why nothing was.</summary>
/// <param name="Transcript">What was said; null when nothing was heard; what it may have been when the speech is unclear.</param>
/// <param name="Code"><see cref="ResultCode.NoSpeech"/>, <see cref="ResultCode.AudioUnreadable"/> or <see cref="ResultCode.SpeechUnclear"/>, else <see cref="ResultCode.None"/>.</param>
/// <param name="Message">What a person should know; empty when there is nothing to say.</param>
/// <param name="ProcessingTime">How long hearing took.</param>
public sealed record SpeechOutcome(Transcript? Transcript, ResultCode Code, string Message, TimeSpan ProcessingTime)
{
    /// <summary>Whether something was heard.</summary>
    [MemberNotNullWhen(true, nameof(Transcript))]
    public bool Succeeded => Code == ResultCode.None;

    /// <summary>What the model wrote but is not believed: never to be acted on; empty when it wrote nothing.</summary>
    public string RejectedText { get; init; } = "";

    /// <summary>All that may have been said, believed or not: the place to listen for a stop, where a false alarm is the safe error.</summary>
    public string PossibleText => $"{Transcript?.Text} {RejectedText}".Trim();

    internal static SpeechOutcome Heard(Transcript transcript, TimeSpan processingTime) => new(transcript, ResultCode.None, "", processingTime);

    internal static SpeechOutcome Nothing(ResultCode code, string message, TimeSpan processingTime) => new(null, code, message, processingTime);
}
