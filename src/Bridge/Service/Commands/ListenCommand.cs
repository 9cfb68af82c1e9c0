using System.CommandLine;
using System.Text.Json;
using Spectre.Console;

namespace LamRobot.Bridge.Service;

/// <summary>Listens to the microphone and shows, or does, what is said.</summary>
internal static class ListenCommand
{
    /// <summary>Makes the verb.</summary>
    /// <param name="terminal">Where it reads and writes.</param>
    /// <param name="interrupts">What Ctrl-C does.</param>
    /// <returns>The verb.</returns>
    public static Command Create(Terminal terminal, Interrupts interrupts)
    {
        var device = new Option<string?>("--device") { Description = "The microphone's name. Default: the system's default one.", HelpName = "NAME" };
        var devices = new Option<bool>("--devices") { Description = "List the microphones and end." };
        var wav = new Option<string?>("--wav") { Description = "Play this recording in real time instead of a microphone.", HelpName = "FILE" };
        var raw = new Option<string?>("--raw") { Description = "Take plain samples instead (mono, 16 kHz, signed 16 bit, little-endian) from a file or pipe, - for the standard input.", HelpName = "FILE" };
        var key = new Option<bool>("--push-to-talk") { Description = "Take an order only after Enter is pressed. Stops are always heard." };
        var wake = new Option<string?>("--wake") { Description = "Take an order only after this phrase, in the same breath or within 8 s. Stops are always heard.", HelpName = "PHRASE" };
        var act = new Option<bool>("--do") { Description = "Have a robot do what is heard. Without it, it is only shown." };
        var silent = new Option<bool>("--silent") { Description = "Do not speak answers (with --do)." };
        var voice = new Option<string?>("--voice") { Description = "A Piper voice, FILE.onnx with FILE.onnx.json beside it, to speak answers. Default: espeak-ng, on Windows its own voice.", HelpName = "FILE.onnx" };
        var model = new Option<string?>("--model") { Description = $"Folder or name of a Whisper model in ONNX. Default: {SpeechFactory.DefaultModel}.", HelpName = "DIR" };
        var json = SharedOptions.Json();
        json.Description = "Write one JSON object a line for everything that happens.";
        var robot = new RobotOptions(RobotOptions.AllOnline, "an own simulated robot");
        var planner = new PlannerOptions();
        var programs = new ProgramOptions();
        var command = new Command("listen", "Listens to the microphone and shows what is said, while it is said; with --do a robot does it. Sound is kept in memory only, and only as long as a sentence. A spoken \"stop\" halts the robot in mid-sentence; the surer ways are Ctrl-C and a switch on the robot.")
        {
            device, devices, wav, raw, key, wake, act, silent, voice, model, json,
        };
        robot.AddTo(command);
        programs.AddTo(command);
        planner.AddTo(command);
        command.Validators.Add(result =>
        {
            if (new[] { result.GetValue(device), result.GetValue(wav), result.GetValue(raw) }.Count(given => given is not null) > 1)
            {
                result.AddError("--device, --wav and --raw exclude each other: sound comes from one place.");
            }
            else if (result.GetValue(key) && (result.GetValue(wake) is not null || result.GetValue(raw) == "-"))
            {
                result.AddError("--push-to-talk reads Enter from the standard input: leave out --wake and --raw -.");
            }
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            if (parsed.GetValue(devices))
            {
                return Task.FromResult(List(terminal, parsed.GetValue(json)));
            }

            var service = programs.Read(parsed, robot.Read(parsed)) with { Planner = planner.Read(parsed), BrokerPort = 0, HasPerson = true };
            var request = new ListenRequest(new MicrophoneRequest(parsed.GetValue(device), parsed.GetValue(wav), parsed.GetValue(raw)))
            {
                Service = parsed.GetValue(act) ? service : null,
                PushToTalk = parsed.GetValue(key),
                Wake = parsed.GetValue(wake),
                Model = parsed.GetValue(model),
                Speaks = !parsed.GetValue(silent),
                Voice = parsed.GetValue(voice),
                Json = parsed.GetValue(json),
            };
            return new ListenSession(terminal, interrupts, request).RunAsync(cancellationToken);
        });
        return command;
    }

    private static int List(Terminal terminal, bool json)
    {
        var found = Microphones.List();
        if (json)
        {
            terminal.Out.WriteLine(JsonSerializer.Serialize([.. found], ServiceJson.Default.ListMicrophoneDevice));
        }
        else
        {
            var table = terminal.Table("name", "", "");
            foreach (var microphone in found)
            {
                string[] marks = [microphone.IsDefault ? "default" : "", microphone.IsMonitor ? "what a loudspeaker plays" : "", microphone.IsMuted ? "muted" : ""];
                table.AddRow(new Text(microphone.Name), new Text(microphone.Description), new Text(string.Join(", ", marks.Where(mark => mark.Length > 0))));
            }

            terminal.Console.Write(table);
        }

        return found.Count > 0 ? ExitCode.Success : ExitCode.Failed;
    }
}
