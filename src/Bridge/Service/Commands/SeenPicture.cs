namespace LamRobot.Bridge.Service;

/// <summary>What <c>lamrobot see --json</c> writes for a picture.</summary>
/// <param name="Camera">Which camera took it.</param>
/// <param name="Time">When.</param>
/// <param name="Things">The things in it.</param>
internal sealed record SeenPicture(string Camera, DateTimeOffset Time, IReadOnlyList<SeenThing> Things)
{
    /// <summary>Why it cannot be trusted; null when it can.</summary>
    public string? Distrust { get; init; }

    /// <summary>Whether the camera knows where it is, so that places are in metres.</summary>
    public bool IsLocated { get; init; }

    /// <summary>What was seen before and is not seen now, or is not known for another reason, by name.</summary>
    public IReadOnlyDictionary<string, string>? Doubts { get; init; }
}
