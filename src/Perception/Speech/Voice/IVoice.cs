namespace LamRobot.Perception.Speech;

/// <summary>Says sentences aloud.</summary>
public interface IVoice
{
    /// <summary>Says a sentence.</summary>
    /// <param name="text">What to say; it is only ever spoken.</param>
    /// <param name="cancellationToken">Falls silent at once.</param>
    /// <returns>A task that ends when it was said.</returns>
    /// <exception cref="IOException">The voice is not there, or failed.</exception>
    ValueTask SayAsync(string text, CancellationToken cancellationToken);
}
