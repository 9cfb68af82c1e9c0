namespace LamRobot.Perception.Speech;

/// <summary>Sound that comes from a source of a PulseAudio server.</summary>
/// <remarks>
/// libpulse-simple would do with less, but lets the server move the stream to another device when a chosen one vanishes:
/// a microphone that nobody chose must not be heard.
/// </remarks>
internal sealed unsafe class PulseStream : ISoundStream
{
    private static readonly uint s_fragmentBytes = (uint)SpeechAudio.SamplesIn(TimeSpan.FromMilliseconds(20)) * sizeof(float);

    private readonly PulseConnection _connection;
    private readonly nint _stream;
    private float[] _left = [];

    /// <summary>Opens a source; owns the connection once it is open.</summary>
    public PulseStream(PulseConnection connection, string? device)
    {
        _connection = connection;
        var format = new PulseSampleFormat(PulseLibrary.Float32LittleEndian, SpeechAudio.SampleRateHertz, 1);
        var buffering = new PulseBuffering(uint.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue, s_fragmentBytes);
        _stream = PulseLibrary.NewStream(connection.Context, "hearing", in format, 0);
        var flags = PulseLibrary.KeepsTime | PulseLibrary.ShortLatency | (device is null ? 0 : PulseLibrary.StaysWithDevice);
        var began = _stream != 0 && PulseLibrary.ConnectRecord(_stream, device, in buffering, flags) >= 0;
        while (began && PulseLibrary.GetStreamState(_stream) == PulseLibrary.StreamCreating)
        {
            began = connection.Turn();
        }

        if (!IsOpen)
        {
            Close();
            throw PulseErrors.Opening(device, connection.Error);
        }
    }

    private bool IsOpen => _stream != 0 && _connection.IsAlive && PulseLibrary.GetStreamState(_stream) == PulseLibrary.StreamReady;

    /// <inheritdoc/>
    public TimeSpan Read(Span<float> block)
    {
        var filled = 0;
        while (true)
        {
            var length = Math.Min(_left.Length, block.Length - filled);
            _left.AsSpan(0, length).CopyTo(block[filled..]);
            _left = _left[length..];
            filled += length;
            if (filled == block.Length)
            {
                return Age() + SpeechAudio.DurationOf(_left.Length);
            }

            _left = Next();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Close();
        _connection.Dispose();
    }

    private float[] Next()
    {
        while (true)
        {
            if (!IsOpen || PulseLibrary.Peek(_stream, out var data, out var bytes) < 0)
            {
                throw PulseErrors.Lost(_connection.Error);
            }

            if (bytes > 0)
            {
                // No data but a length is a hole in the recording: silence.
                var samples = data == 0 ? new float[bytes / sizeof(float)] : new ReadOnlySpan<float>((void*)data, (int)(bytes / sizeof(float))).ToArray();
                _ = PulseLibrary.Drop(_stream);
                return samples;
            }

            if (!_connection.Turn())
            {
                throw PulseErrors.Lost(_connection.Error);
            }
        }
    }

    private TimeSpan Age() => PulseLibrary.GetLatency(_stream, out var microseconds, out var isNegative) >= 0 && isNegative == 0 && microseconds < int.MaxValue
        ? TimeSpan.FromMicroseconds(microseconds)
        : TimeSpan.Zero;

    private void Close()
    {
        if (_stream != 0)
        {
            _ = PulseLibrary.DisconnectStream(_stream);
            PulseLibrary.FreeStream(_stream);
        }
    }
}
