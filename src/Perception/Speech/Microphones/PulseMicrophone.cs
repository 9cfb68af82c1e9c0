using System.ComponentModel.DataAnnotations;
using System.Runtime.Versioning;
using LamRobot.Contracts;

namespace LamRobot.Perception.Speech;

/// <summary>Captures a microphone on Linux through PulseAudio's library, which PipeWire serves too.</summary>
/// <remarks>A chosen device that vanishes is looked for until it is back; the default one is whatever the server holds to be it now.</remarks>
[SupportedOSPlatform("linux")]
public sealed class PulseMicrophone : IMicrophone
{
    private readonly DeviceCapture _capture;

    /// <summary>Chooses a microphone; it is opened when it is captured.</summary>
    /// <param name="options">Which one; throws <see cref="ValidationException"/> when out of range.</param>
    /// <param name="timeProvider">The clock that stamps the blocks.</param>
    /// <exception cref="ValidationException">An option is out of range.</exception>
    public PulseMicrophone(MicrophoneOptions options, TimeProvider timeProvider)
    {
        _capture = new DeviceCapture(new PulseDevice(options), options, timeProvider);
        Name = options.Device ?? "the default microphone";
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public MicrophoneStatus Status => _capture.Status;

    /// <summary>Lists the devices of a sound server.</summary>
    /// <param name="server">The server's address; null for the usual one.</param>
    /// <returns>The devices, the default one first.</returns>
    /// <exception cref="IOException">No sound server answers, or its library is not installed.</exception>
    public static IReadOnlyList<MicrophoneDevice> Devices(string? server = null) => PulseDeviceList.Read(server);

    /// <inheritdoc/>
    /// <remarks>Throws <see cref="IOException"/> when no sound server answers, its library is not installed, or the device is not there at the beginning.</remarks>
    public IAsyncEnumerable<AudioFrame> CaptureAsync(CancellationToken cancellationToken) => _capture.CaptureAsync(cancellationToken);
}
