using LamRobot.Perception.Speech;
using LamRobot.Planner.Hosting;

namespace LamRobot.Bridge.Service;

/// <summary>Looks at this machine part by part.</summary>
internal static class MachineCheck
{
    private static readonly TimeSpan MicrophonePatience = TimeSpan.FromSeconds(3);

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
        Screen(),
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
        if (!OperatingSystem.IsLinux())
        {
            return new(Part, false, "Only Linux microphones are captured so far.", "Recordings can be given instead.", false);
        }

        using var patience = new CancellationTokenSource(MicrophonePatience, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await foreach (var frame in new PulseMicrophone(new MicrophoneOptions(), TimeProvider.System).CaptureAsync(either.Token))
            {
                return new(Part, true, $"gives sound at {frame.SampleRateHertz} Hz", "", false);
            }

            return new(Part, false, "It gave no sound.", "", false);
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

    private static DoctorFinding Screen()
    {
        var display = Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") ?? Environment.GetEnvironmentVariable("DISPLAY");
        return OperatingSystem.IsWindows() || !string.IsNullOrEmpty(display)
            ? new("screen", true, display ?? "the desktop", "", false)
            : new("screen", false, "Neither DISPLAY nor WAYLAND_DISPLAY is set.", "Robots need none.", false);
    }

    private static DoctorFinding Program(string name, string purpose, string remedy)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var path = folders.Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)).FirstOrDefault(File.Exists);
        return path is not null ? new(name, true, $"{path} {purpose}", "", false) : new(name, false, $"It is not installed; it {purpose}.", remedy, false);
    }
}
