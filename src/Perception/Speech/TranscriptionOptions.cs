namespace LamRobot.Perception.Speech;

/// <summary>What is known before a sentence is heard.</summary>
public sealed record TranscriptionOptions
{
    /// <summary>The language to write by itself.</summary>
    public const string DetectLanguage = "auto";

    /// <summary>Words to give as <see cref="Names"/> beside those of people and things, so that a short "stop" is not heard as "star".</summary>
    public static IReadOnlyList<string> StopWords { get; } = ["stop", "halt", "freeze", "robot"];

    /// <summary>No names, English.</summary>
    public static TranscriptionOptions Default { get; } = new();

    /// <summary>The language that is spoken as an ISO 639-1 code, or <see cref="DetectLanguage"/>; default "en".</summary>
    public string Language { get; init; } = "en";

    /// <summary>Names that may be said, such as those of people and things around; hearing leans towards them. The first 220 tokens or so count.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];
}
