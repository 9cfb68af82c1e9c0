namespace LamRobot.Training.Spotter;

/// <summary>A synthetic voice.</summary>
/// <param name="Program">The program that speaks: espeak-ng or flite.</param>
/// <param name="Voice">The program's name for the voice.</param>
/// <param name="Speed">Words a minute; 0 for the voice's own.</param>
/// <param name="Pitch">0 to 99; 50 for the voice's own.</param>
internal sealed record SpokenVoice(string Program, string Voice, int Speed = 0, int Pitch = 50)
{
    public const string Espeak = "espeak-ng";
    public const string Flite = "flite";

    /// <summary>The command line that speaks a text into a WAV file.</summary>
    public string[] Arguments(string text, string path) => Program == Espeak
        ? ["-v", Voice, "-s", $"{Speed}", "-p", $"{Pitch}", "-w", path, text]
        : ["-voice", Voice, "--setf", FormattableString.Invariant($"duration_stretch={(Speed == 0 ? 1 : 170.0 / Speed):0.00}"), "-t", text, "-o", path];
}
