using System.Diagnostics;

[assembly: AssemblyFixture(typeof(LamRobot.Speech.Tests.Microphones.SoundServer))]

namespace LamRobot.Speech.Tests.Microphones;

/// <summary>A PulseAudio server of the tests' own, with a loudspeaker that nobody hears and a microphone that hears it.</summary>
public sealed class SoundServer : IAsyncDisposable
{
    /// <summary>The collection of the tests that share the loudspeaker: what one plays, the other must not hear.</summary>
    public const string OneAtATime = "the loudspeaker";

    public const string Speaker = "loudspeaker";
    public const string Microphone = Speaker + ".monitor";

    private readonly Lazy<Task> _start;
    private readonly string _folder = Directory.CreateTempSubdirectory("lamrobot-sound").FullName;
    private readonly List<Process> _processes = [];

    public SoundServer() => _start = new(StartAsync);

    public string Address => $"unix:{_folder}/native";

    public Task ReadyAsync() => _start.Value;

    /// <summary>Plays samples to the end.</summary>
    public async Task PlayAsync(ReadOnlyMemory<float> samples, string speaker = Speaker)
    {
        using var player = Start("pacat", ["--playback", "--raw", "--format=float32le", "--rate=16000", "--channels=1", "--latency-msec=500", $"--device={speaker}"], input: true);
        await player.StandardInput.BaseStream.WriteAsync(System.Runtime.InteropServices.MemoryMarshal.AsBytes(samples.Span).ToArray(), Cancellation);
        player.StandardInput.Close();
        await player.WaitForExitAsync(Cancellation);
    }

    /// <summary>Adds a loudspeaker with its microphone, and keeps it awake.</summary>
    public async Task<string> AddSpeakerAsync(string name)
    {
        var module = await AskAsync("load-module", "module-null-sink", $"sink_name={name}", "rate=48000");
        KeepAwake(name);
        return module.Trim();
    }

    public Task RemoveAsync(string module) => AskAsync("unload-module", module);

    public async ValueTask DisposeAsync()
    {
        foreach (var process in Enumerable.Reverse(_processes))
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
            process.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private async Task StartAsync()
    {
        var server = Start(
            "pulseaudio",
            ["-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--disable-shm=yes", $"--load=module-native-protocol-unix auth-anonymous=1 socket={_folder}/native", "--log-target=stderr", "--log-level=error"]);
        _processes.Add(server);
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!File.Exists($"{_folder}/native") && await looks.WaitForNextTickAsync(Cancellation))
        {
            Assert.False(server.HasExited, "pulseaudio did not start.");
        }

        await AddSpeakerAsync(Speaker);
        await AskAsync("set-default-source", Microphone);
    }

    /// <summary>An idle loudspeaker sleeps, and swallows the beginning of what is played next.</summary>
    private void KeepAwake(string speaker) => _processes.Add(Start("pacat", ["--playback", "--raw", $"--device={speaker}", "/dev/zero"]));

    private async Task<string> AskAsync(params string[] words)
    {
        using var asking = Start("pactl", words, output: true);
        var answer = await asking.StandardOutput.ReadToEndAsync(Cancellation);
        await asking.WaitForExitAsync(Cancellation);
        Assert.Equal(0, asking.ExitCode);
        return answer;
    }

    private Process Start(string program, string[] arguments, bool input = false, bool output = false)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = input, RedirectStandardOutput = output };
        start.Environment["PULSE_SERVER"] = Address;
        start.Environment["PULSE_RUNTIME_PATH"] = _folder;
        start.Environment["XDG_CONFIG_HOME"] = _folder;
        return Process.Start(start)!;
    }
}
