using System.Runtime.InteropServices;

namespace LamRobot.Perception.Speech;

/// <summary>A source of a PulseAudio server.</summary>
internal sealed class PulseDevice(MicrophoneOptions options) : ISoundDevice
{
    private const string Application = "LamRobot";
    private const string Purpose = "hearing";
    private static readonly uint s_fragmentBytes = (uint)SpeechAudio.SamplesIn(TimeSpan.FromMilliseconds(20)) * sizeof(float);

    /// <inheritdoc/>
    public ISoundStream Open()
    {
        try
        {
            var format = new PulseSampleFormat(PulseLibrary.Float32LittleEndian, SpeechAudio.SampleRateHertz, 1);
            var buffering = new PulseBuffering(uint.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue, s_fragmentBytes);
            var stream = PulseLibrary.OpenSimple(options.Server, Application, PulseLibrary.Record, options.Device, Purpose, in format, 0, in buffering, out var error);
            return stream != 0 ? new PulseStream(stream) : throw PulseErrors.Opening(options.Device, error);
        }
        catch (DllNotFoundException exception)
        {
            throw PulseErrors.NotInstalled(exception);
        }
    }

    private sealed class PulseStream(nint handle) : ISoundStream
    {
        /// <inheritdoc/>
        public TimeSpan Read(Span<float> block)
        {
            if (PulseLibrary.Read(handle, ref MemoryMarshal.GetReference(block), (nuint)block.Length * sizeof(float), out var error) < 0)
            {
                throw PulseErrors.Lost(error);
            }

            var microseconds = PulseLibrary.GetLatency(handle, out error);
            return error == 0 && microseconds < int.MaxValue ? TimeSpan.FromMicroseconds(microseconds) : TimeSpan.Zero;
        }

        /// <inheritdoc/>
        public void Dispose() => PulseLibrary.CloseSimple(handle);
    }
}
