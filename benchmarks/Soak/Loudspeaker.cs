using System.Diagnostics;
using System.Runtime.InteropServices;

namespace LamRobot.Benchmarks.Soak;

/// <summary>A PulseAudio server of its own whose loudspeaker nobody hears but the microphone beside it.</summary>
internal sealed class Loudspeaker : IAsyncDisposable
{
    public const string Microphone = Name + ".monitor";

    private const string Name = "loudspeaker";
    private readonly string folder = Directory.CreateTempSubdirectory("lamrobot-soak-").FullName;
    private readonly List<Process> processes = [];

    public string Address => $"unix:{folder}/native";

    /// <summary>Starts the server.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        processes.Add(Start(
            "pulseaudio",
            ["-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--disable-shm=yes", $"--load=module-native-protocol-unix auth-anonymous=1 socket={folder}/native", $"--load=module-null-sink sink_name={Name} rate=48000", "--log-level=error"]));
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        while (!File.Exists($"{folder}/native") && await looks.WaitForNextTickAsync(cancellationToken))
        {
            if (processes[0].HasExited)
            {
                throw new IOException("pulseaudio did not start.");
            }
        }

        // An idle loudspeaker sleeps, and its microphone with it.
        processes.Add(Start("pacat", ["--playback", "--raw", $"--device={Name}", "/dev/zero"]));
    }

    /// <summary>Plays samples again and again.</summary>
    public async Task PlayAsync(ReadOnlyMemory<float> samples, CancellationToken cancellationToken)
    {
        var player = Start("pacat", ["--playback", "--raw", "--format=float32le", "--rate=16000", "--channels=1", "--latency-msec=500", $"--device={Name}"], input: true);
        processes.Add(player);
        var bytes = MemoryMarshal.AsBytes(samples.Span).ToArray();
        while (true)
        {
            await player.StandardInput.BaseStream.WriteAsync(bytes, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in Enumerable.Reverse(processes))
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
            process.Dispose();
        }

        Directory.Delete(folder, recursive: true);
    }

    private Process Start(string program, string[] arguments, bool input = false)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = input };
        start.Environment["PULSE_SERVER"] = Address;
        start.Environment["PULSE_RUNTIME_PATH"] = folder;
        start.Environment["XDG_CONFIG_HOME"] = folder;
        return Process.Start(start)!;
    }
}
