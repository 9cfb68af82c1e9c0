using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using NAudio.CoreAudioApi;
using NAudio.Wave;

namespace LamRobot.Perception.Speech.NAudio;

/// <summary>A capture device of Windows.</summary>
/// <param name="name">Its name; null for the default one.</param>
[SupportedOSPlatform("windows")]
internal sealed class WasapiDevice(string? name) : ISoundDevice
{
    private const int BufferMilliseconds = 50;

    /// <inheritdoc/>
    public ISoundStream Open()
    {
        try
        {
            using var devices = new MMDeviceEnumerator();
            var device = Find(devices);
            var recorder = new WasapiRecorderBuilder()
                .WithDevice(device)
                .WithSharedMode()
                .WithEventSync()
                .WithBufferLength(BufferMilliseconds)
                .WithFormat(WaveFormat.CreateIeeeFloatWaveFormat(SpeechAudio.SampleRateHertz, 1))
                .Build();
            var stream = new PushedSoundStream(SpeechAudio.SampleRateHertz, () => Close(recorder, device));
            recorder.DataAvailable += (buffer, _, _, _) => stream.Push(MemoryMarshal.Cast<byte, float>(buffer));
            recorder.RecordingStopped += (_, stopped) => stream.End(stopped.Exception?.Message ?? "The microphone has stopped.");
            try
            {
                recorder.StartRecording();
                return stream;
            }
            catch
            {
                stream.Dispose();
                throw;
            }
        }
        catch (Exception exception) when (exception is COMException or InvalidOperationException or UnauthorizedAccessException)
        {
            throw new IOException($"{name ?? "The default microphone"} cannot be opened: {exception.Message}", exception);
        }
    }

    private MMDevice Find(MMDeviceEnumerator devices)
    {
        if (name is null)
        {
            return devices.HasDefaultAudioEndpoint(DataFlow.Capture, Role.Communications)
                ? devices.GetDefaultAudioEndpoint(DataFlow.Capture, Role.Communications)
                : throw new IOException("There is no microphone.");
        }

        return devices.EnumerateAudioEndPoints(DataFlow.Capture, DeviceState.Active).FirstOrDefault(device => device.FriendlyName == name || device.ID == name)
            ?? throw new IOException($"There is no microphone \"{name}\".");
    }

    private static void Close(WasapiRecorder recorder, MMDevice device)
    {
        recorder.Dispose();
        device.Dispose();
    }
}
