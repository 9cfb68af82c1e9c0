using System.Runtime.InteropServices;

namespace LamRobot.Perception.Speech;

/// <summary>Says what a PulseAudio error means for a person.</summary>
internal static class PulseErrors
{
    private const int NoEntity = 5;

    public static IOException NotInstalled(DllNotFoundException exception) =>
        new("PulseAudio's library, which captures the microphone, is not installed: it is in the package libpulse0.", exception);

    public static IOException Opening(string? device, int error) => error == NoEntity
        ? new IOException(device is null ? "There is no microphone." : $"There is no microphone \"{device}\".")
        : NoServer(error);

    public static IOException NoServer(int error) =>
        new($"No sound server answers ({Words(error)}). Start PulseAudio or PipeWire (pulseaudio --start).");

    public static IOException Lost(int error) => new($"The microphone has vanished ({Words(error)}).");

    private static string Words(int error) => Marshal.PtrToStringUTF8(PulseLibrary.Describe(error)) ?? $"error {error}";
}
