namespace LamRobot.Perception.Speech;

/// <summary>An open device.</summary>
internal interface ISoundStream : IDisposable
{
    /// <summary>Waits until a block is filled: mono PCM, 16 kHz, -1..1; throws <see cref="IOException"/> when the device has vanished.</summary>
    /// <param name="block">Where the samples go.</param>
    /// <returns>How long ago the last sample of the block was captured.</returns>
    TimeSpan Read(Span<float> block);
}
