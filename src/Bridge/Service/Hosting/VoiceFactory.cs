using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service;

/// <summary>Chooses the voice that speaks answers.</summary>
internal static class VoiceFactory
{
    /// <summary>Makes it.</summary>
    /// <param name="piper">A Piper voice; null for the system's.</param>
    /// <returns>The voice; the caller disposes one that can be.</returns>
    /// <exception cref="SetupException">The Piper voice cannot be loaded.</exception>
    public static IVoice Create(string? piper)
    {
        if (piper is null)
        {
            return OperatingSystem.IsWindows() ? new SapiVoice() : new EspeakVoice();
        }

        try
        {
            return new PiperVoice(piper);
        }
        catch (IOException exception)
        {
            throw new SetupException($"The voice {piper} cannot be loaded: {exception.Message}", "A Piper voice is an .onnx file with its .onnx.json beside it.", exception);
        }
    }
}
