using System.Diagnostics.CodeAnalysis;
using LamRobot.Contracts;

namespace LamRobot.Perception.Speech;

/// <summary>A recording, or why it could not be read.</summary>
/// <param name="Clip">The recording; null when it could not be read.</param>
/// <param name="Code"><see cref="ResultCode.AudioUnreadable"/> when it could not be read, else <see cref="ResultCode.None"/>.</param>
/// <param name="Message">Why, in words; empty when it could be read.</param>
public sealed record AudioReading(AudioClip? Clip, ResultCode Code, string Message)
{
    /// <summary>Whether it could be read.</summary>
    [MemberNotNullWhen(true, nameof(Clip))]
    public bool Succeeded => Clip is not null;

    internal static AudioReading Of(AudioClip clip) => new(clip, ResultCode.None, "");

    internal static AudioReading Unreadable(string why) => new(null, ResultCode.AudioUnreadable, why);
}
