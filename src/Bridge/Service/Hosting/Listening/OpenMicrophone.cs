using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service;

/// <summary>A microphone that a command chose, with the stream behind it.</summary>
internal sealed class OpenMicrophone : IDisposable
{
    private const string StandardInput = "-";
    private readonly Stream? stream;

    private OpenMicrophone(IMicrophone microphone, Stream? stream = null) => (Microphone, this.stream) = (microphone, stream);

    /// <summary>The microphone.</summary>
    public IMicrophone Microphone { get; }

    /// <summary>Opens what is asked for; a live microphone is opened when it is captured.</summary>
    /// <param name="request">What that is.</param>
    /// <param name="time">The clock that stamps the sound.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The microphone.</returns>
    /// <exception cref="SetupException">It is not there, or this system's microphones are not supported.</exception>
    public static async ValueTask<OpenMicrophone> FromAsync(MicrophoneRequest request, TimeProvider time, CancellationToken cancellationToken)
    {
        if (request.Wav is { } wav)
        {
            var reading = await AudioFile.ReadAsync(wav, cancellationToken);
            return reading.Succeeded
                ? new(new ClipAudioSource(reading.Clip, time) { IsRealTime = true, Name = Path.GetFileName(wav) })
                : throw new SetupException($"{wav} cannot be heard: {reading.Message}", "");
        }

        if (request.Raw is { } raw)
        {
            var stream = raw == StandardInput ? System.Console.OpenStandardInput() : File.OpenRead(raw);
            return new(new RawMicrophone(stream, raw == StandardInput ? "the standard input" : Path.GetFileName(raw), time), stream);
        }

        return new(Microphones.Create(new MicrophoneOptions { Device = request.Device }, time));
    }

    /// <inheritdoc />
    public void Dispose() => stream?.Dispose();
}
