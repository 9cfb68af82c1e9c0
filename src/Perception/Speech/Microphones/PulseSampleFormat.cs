using System.Runtime.InteropServices;

namespace LamRobot.Perception.Speech;

/// <summary>PulseAudio's pa_sample_spec.</summary>
/// <param name="Format">How a sample is written.</param>
/// <param name="RateHertz">Samples a second.</param>
/// <param name="Channels">Channels.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct PulseSampleFormat(int Format, uint RateHertz, byte Channels);
