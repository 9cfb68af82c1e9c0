using System.Text;

namespace LamRobot.Perception.Speech;

/// <summary>Speaks by an espeak-ng child process, which gets the words through its standard input.</summary>
public sealed class EspeakVoice : IVoice
{
    private static readonly string[] Arguments = ["--stdin", "-b", "1", "-v", "en", "-s", "165"];

    /// <summary>The sound server that it speaks through; null for the usual one.</summary>
    public string? Server { get; init; }

    /// <inheritdoc/>
    /// <exception cref="IOException">espeak-ng is not installed, or has no loudspeaker.</exception>
    public async ValueTask SayAsync(string text, CancellationToken cancellationToken) =>
        await SpeechProcess.RunAsync("espeak-ng", Arguments, Server, Encoding.UTF8.GetBytes(Speakable.Line(text)), cancellationToken).ConfigureAwait(false);
}
