using System.Runtime.Versioning;
using LamRobot.Contracts;
using NAudio.CoreAudioApi;

namespace LamRobot.Perception.Speech.NAudio;

/// <summary>Captures a microphone on Windows through NAudio's WASAPI; Windows resamples and mixes down.</summary>
/// <remarks>A chosen device that vanishes is looked for until it is back; the default one is whatever Windows holds to be it now.</remarks>
[SupportedOSPlatform("windows")]
public sealed class NAudioMicrophone : IMicrophone
{
    private readonly DeviceCapture capture;

    /// <summary>Chooses a microphone; it is opened when it is captured.</summary>
    /// <param name="options">Which one; throws <see cref="System.ComponentModel.DataAnnotations.ValidationException"/> when out of range.</param>
    /// <param name="timeProvider">The clock that stamps the blocks.</param>
    public NAudioMicrophone(MicrophoneOptions options, TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(options);
        capture = new DeviceCapture(new WasapiDevice(options.Device), options, timeProvider);
        Name = options.Device ?? "the default microphone";
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public MicrophoneStatus Status => capture.Status;

    /// <summary>Lists the microphones of this machine.</summary>
    /// <returns>The devices, the default one first.</returns>
    public static IReadOnlyList<MicrophoneDevice> Devices()
    {
        using var devices = new MMDeviceEnumerator();
        using var usual = devices.HasDefaultAudioEndpoint(DataFlow.Capture, Role.Communications) ? devices.GetDefaultAudioEndpoint(DataFlow.Capture, Role.Communications) : null;
        var found = new List<MicrophoneDevice>();
        foreach (var device in devices.EnumerateAudioEndPoints(DataFlow.Capture, DeviceState.Active))
        {
            using (device)
            {
                found.Add(new(device.FriendlyName, device.FriendlyName, device.ID == usual?.ID, IsMonitor: false, IsMuted: device.AudioEndpointVolume.Mute));
            }
        }

        return [.. found.OrderByDescending(static device => device.IsDefault)];
    }

    /// <inheritdoc/>
    /// <remarks>Throws <see cref="IOException"/> when the device is not there at the beginning.</remarks>
    public IAsyncEnumerable<AudioFrame> CaptureAsync(CancellationToken cancellationToken) => capture.CaptureAsync(cancellationToken);
}
