using System.Runtime.InteropServices;

namespace LamRobot.Perception.Speech;

/// <summary>The beginning of PulseAudio's pa_server_info: up to the default source's name.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct PulseServerRecord
{
    public readonly nint UserName;
    public readonly nint HostName;
    public readonly nint Version;
    public readonly nint ServerName;
    public readonly PulseSampleFormat SampleFormat;
    public readonly nint DefaultSink;
    public readonly nint DefaultSource;
}
