using LamRobot.Perception.Screen;
using LamRobot.Perception.Speech;
using LamRobot.Planner.Hosting;

namespace LamRobot.Bridge.Service;

/// <summary>Looks at this machine part by part.</summary>
internal static class MachineCheck
{
    private static readonly TimeSpan MicrophonePatience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan MicrophoneSample = TimeSpan.FromSeconds(1);

    /// <summary>Looks.</summary>
    /// <param name="broker">A broker to try; null for an embedded one.</param>
    /// <param name="wanted">The planner to try.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What was found.</returns>
    public static async ValueTask<List<DoctorFinding>> CheckAsync(string? broker, PlannerRequest wanted, CancellationToken cancellationToken) =>
    [
        Try("models", needed: true, () => $"{ModelStore.Find().Names.Count} in {ModelStore.Find().Root}; lamrobot models checks them"),
        Try("hearing", needed: true, CheckHearing),
        Try("planner", needed: true, () => CheckPlanner(wanted)),
        await CheckBrokerAsync(broker, cancellationToken),
        await CheckMicrophoneAsync(cancellationToken),
        Camera(),
        Gpu(),
        await ScreenAsync(cancellationToken),
        Try("reading", needed: false, CheckReading),
        Program("espeak-ng", "speaks answers", "sudo apt-get install espeak-ng"),
        Program("ffmpeg", "reads FLAC, OGG and MP3", "sudo apt-get install ffmpeg"),
    ];

    private static string CheckHearing()
    {
        using var client = SpeechFactory.Create(ModelStore.Find(), null, TimeProvider.System);
        return $"{SpeechFactory.DefaultModel} and voice activity detection load";
    }

    private static string CheckPlanner(PlannerRequest wanted)
    {
        using var planner = PlannerFactory.Create(ModelStore.Find(), wanted);
        return planner.Remark.Length > 0 ? $"{planner.Planner.Name}: {planner.Remark}" : planner.Planner.Name;
    }

    private static DoctorFinding Try(string part, bool needed, Func<string> check)
    {
        try
        {
            return new(part, true, check(), "", needed);
        }
        catch (SetupException exception)
        {
            return new(part, false, exception.Message, exception.Remedy, needed);
        }
    }

    private static async ValueTask<DoctorFinding> CheckBrokerAsync(string? url, CancellationToken cancellationToken)
    {
        try
        {
            await using var own = url is null ? await BrokerFactory.StartAsync(0, cancellationToken) : null;
            var address = own?.BrokerAddress ?? BrokerFactory.Parse(url!);
            await using var link = await BrokerFactory.ConnectAsync(address, TimeProvider.System, cancellationToken);
            return new("broker", true, own is null ? $"{address} answers" : "the embedded one starts and answers", "", true);
        }
        catch (SetupException exception)
        {
            return new("broker", false, exception.Message, exception.Remedy, true);
        }
    }

    private static async ValueTask<DoctorFinding> CheckMicrophoneAsync(CancellationToken cancellationToken)
    {
        const string Part = "microphone";
        using var patience = new CancellationTokenSource(MicrophonePatience, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var heard = new List<float>();
            await foreach (var frame in Microphones.Create(new MicrophoneOptions(), TimeProvider.System).CaptureAsync(either.Token))
            {
                heard.AddRange(frame.Samples.Span);
                if (heard.Count >= MicrophoneSample.TotalSeconds * frame.SampleRateHertz)
                {
                    return Level(SoundLevel.Of(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(heard)), frame.SampleRateHertz);
                }
            }

            return new(Part, false, "It gave no sound.", "", false);
        }
        catch (SetupException exception)
        {
            return new(Part, false, exception.Message, exception.Remedy, false);
        }
        catch (IOException exception)
        {
            return new(Part, false, exception.Message, "Recordings can be given instead.", false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(Part, false, "It gave no sound within 3 s.", "lamrobot listen --devices shows what there is.", false);
        }
    }

    /// <summary>What a second of sound says of a microphone.</summary>
    /// <param name="level">How loud it was.</param>
    /// <param name="hertz">Samples a second.</param>
    /// <returns>The finding.</returns>
    public static DoctorFinding Level(SoundLevel level, int hertz)
    {
        const double deadDecibels = -90;
        var told = FormattableString.Invariant($"{hertz} Hz, level {level.RmsDecibels:0} dB, peak {level.PeakDecibels:0} dB, {level.ClippedSamples} samples clipped in a second");
        return level switch
        {
            { ClippedSamples: > 0 } => new("microphone", false, $"It is too loud: {told}.", "Turn its gain down in the system's sound settings.", false),
            { PeakDecibels: < deadDecibels } => new("microphone", false, $"It gives silence only: {told}.", "It may be muted; lamrobot listen --devices shows what there is.", false),
            _ => new("microphone", true, $"gives sound: {told}", "", false),
        };
    }

    private static DoctorFinding Camera()
    {
        string[] cameras = Directory.Exists("/dev") ? Directory.GetFiles("/dev", "video*") : [];
        return cameras.Length > 0
            ? new("camera", true, string.Join(' ', cameras), "", false)
            : new("camera", false, "There is no /dev/video*.", "The simulated robot sees without one.", false);
    }

    private static DoctorFinding Gpu()
    {
        var choice = ExecutionProviders.Choose();
        var reasons = string.Join("; ", choice.Reasons);
        return choice.Name == "cpu" ? new("gpu", false, $"{reasons}.", "The models run on the processor.", false) : new("gpu", true, $"{choice.Name} ({reasons})", "", false);
    }

    private static string CheckReading()
    {
        using var text = ScreenTextFactory.Create(ModelStore.Find());
        return $"{ScreenTextFactory.Model} loads: text on the screen can be read";
    }

    private static async ValueTask<DoctorFinding> ScreenAsync(CancellationToken cancellationToken)
    {
        const string Part = "screen";
        if (OperatingSystem.IsWindows())
        {
            return new(Part, true, "the desktop", "", false);
        }

        if (Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is { Length: > 0 } wayland)
        {
            return new(Part, true, $"{wayland}; it is Wayland, whose picture cannot be read", "", false);
        }

        try
        {
            var picture = await new X11Screen(null, TimeProvider.System).CaptureAsync(cancellationToken);
            return new(Part, true, $"{Environment.GetEnvironmentVariable("DISPLAY")}, {picture.Width} x {picture.Height}, its picture can be read", "", false);
        }
        catch (IOException exception)
        {
            return new(Part, false, exception.Message, "Robots need none.", false);
        }
    }

    private static DoctorFinding Program(string name, string purpose, string remedy)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var path = folders.Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)).FirstOrDefault(File.Exists);
        return path is not null ? new(name, true, $"{path} {purpose}", "", false) : new(name, false, $"It is not installed; it {purpose}.", remedy, false);
    }
}
