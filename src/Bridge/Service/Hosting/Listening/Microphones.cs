using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service;

/// <summary>The microphones of this system: PulseAudio's under Linux, NAudio's under Windows in builds that carry it.</summary>
internal static class Microphones
{
    private const string Instead = "Give a recording with --wav, or plain samples with --raw -.";

    /// <summary>Makes a live microphone; it is opened when it is captured.</summary>
    /// <param name="options">Which one.</param>
    /// <param name="time">The clock that stamps the sound.</param>
    /// <returns>The microphone.</returns>
    /// <exception cref="SetupException">This build captures none here.</exception>
    public static IMicrophone Create(MicrophoneOptions options, TimeProvider time)
    {
        if (OperatingSystem.IsLinux())
        {
            return new PulseMicrophone(options, time);
        }

#if WITH_NAUDIO
        if (OperatingSystem.IsWindows())
        {
            return new Perception.Speech.NAudio.NAudioMicrophone(options, time);
        }
#endif

        throw Unsupported();
    }

    /// <summary>Lists what there is.</summary>
    /// <returns>The devices, the default one first.</returns>
    /// <exception cref="SetupException">This build captures none here.</exception>
    public static IReadOnlyList<MicrophoneDevice> List()
    {
        if (OperatingSystem.IsLinux())
        {
            return PulseMicrophone.Devices();
        }

#if WITH_NAUDIO
        if (OperatingSystem.IsWindows())
        {
            return Perception.Speech.NAudio.NAudioMicrophone.Devices();
        }
#endif

        throw Unsupported();
    }

    private static SetupException Unsupported() => OperatingSystem.IsWindows()
        ? new("This build captures no microphone of Windows.", $"Build it with -p:WithNAudio=true. {Instead}")
        : new("Microphones are captured under Linux and Windows only.", Instead);
}
