namespace LamRobot.Perception.Speech;

/// <summary>Turns recordings into text.</summary>
public interface ITranscriber : IDisposable
{
    /// <summary>Turns a recording into text.</summary>
    /// <param name="samples">Mono PCM, 16 kHz, -1..1; shape [n].</param>
    /// <param name="options">What is known before; null for <see cref="TranscriptionOptions.Default"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The text, or why there is none.</returns>
    ValueTask<SpeechOutcome> TranscribeAsync(ReadOnlyMemory<float> samples, TranscriptionOptions? options, CancellationToken cancellationToken);
}
