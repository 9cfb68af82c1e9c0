using System.Runtime.InteropServices;

namespace LamRobot.Perception.Speech;

/// <summary>PulseAudio's pa_buffer_attr; the largest value leaves a choice to the server.</summary>
/// <param name="MaximumBytes">The server's buffer.</param>
/// <param name="TargetBytes">For playing only.</param>
/// <param name="PrebufferBytes">For playing only.</param>
/// <param name="MinimumRequestBytes">For playing only.</param>
/// <param name="FragmentBytes">How much comes at once.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct PulseBuffering(uint MaximumBytes, uint TargetBytes, uint PrebufferBytes, uint MinimumRequestBytes, uint FragmentBytes);
