using System.Diagnostics.CodeAnalysis;
using LamRobot.Contracts;

namespace LamRobot.Perception.Speech;

/// <summary>What was heard, or why nothing was.</summary>
/// <param name="Transcript">What was said; null when nothing was heard.</param>
/// <param name="Code"><see cref="ResultCode.NoSpeech"/>, <see cref="ResultCode.AudioUnreadable"/> or <see cref="ResultCode.SpeechUnclear"/>, else <see cref="ResultCode.None"/>.</param>
/// <param name="Message">What a person should know; empty when there is nothing to say.</param>
/// <param name="ProcessingTime">How long hearing took.</param>
public sealed record SpeechOutcome(Transcript? Transcript, ResultCode Code, string Message, TimeSpan ProcessingTime)
{
    /// <summary>Whether something was heard.</summary>
    [MemberNotNullWhen(true, nameof(Transcript))]
    public bool Succeeded => Code == ResultCode.None;

    /// <summary>What the model wrote although it was not believed, for people who look into it; empty when it wrote nothing.</summary>
    public string RejectedText { get; init; } = "";

    internal static SpeechOutcome Heard(Transcript transcript, TimeSpan processingTime) => new(transcript, ResultCode.None, "", processingTime);

    internal static SpeechOutcome Nothing(ResultCode code, string message, TimeSpan processingTime) => new(null, code, message, processingTime);
}
