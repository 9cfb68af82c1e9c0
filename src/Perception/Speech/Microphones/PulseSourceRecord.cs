using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LamRobot.Perception.Speech;

/// <summary>The beginning of PulseAudio's pa_source_info: up to whose monitor it is.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct PulseSourceRecord
{
    public readonly nint Name;
    public readonly uint Index;
    public readonly nint Description;
    public readonly PulseSampleFormat SampleFormat;
    public readonly PerChannel ChannelMap;
    public readonly uint OwnerModule;
    public readonly PerChannel Volume;
    public readonly int Mute;
    public readonly uint MonitorOfSink;

    /// <summary>A count and 32 values of four bytes each: pa_channel_map and pa_cvolume have the same shape.</summary>
    [InlineArray(33)]
    internal struct PerChannel
    {
        private uint _first;
    }
}
