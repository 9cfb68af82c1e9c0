using System.CommandLine;

namespace LamRobot.Bridge.Service;

/// <summary>Starts everything, shows a spoken command from the sound to the robot's deed, and then takes commands.</summary>
internal static class RunCommand
{
    /// <summary>Makes the verb.</summary>
    /// <param name="terminal">Where it reads and writes.</param>
    /// <param name="interrupts">What Ctrl-C does.</param>
    /// <returns>The verb.</returns>
    public static Command Create(Terminal terminal, Interrupts interrupts)
    {
        var once = new Option<bool>("--once") { Description = "End after the first command: with 0 when it was done." };
        var text = new Option<string?>("--text") { Description = "Type the first command instead of playing the bundled recording.", HelpName = "TEXT" };
        var wav = new Option<string?>("--wav") { Description = "Play this recording instead of the bundled one.", HelpName = "FILE" };
        var listen = new Option<bool>("--listen") { Description = "Listen to the microphone instead of playing a recording (Linux; lamrobot listen shows more of what it hears)." };
        var serve = new Option<bool>("--serve") { Description = "Serve until it is ended, without a console and without a first command: as a system's service does." };
        var mqttCommands = new Option<bool>("--mqtt-commands") { Description = "Take commands, answers, approvals and stops from the broker's topics lamrobot/..., and tell there what happens; who may, the broker says (docs/api.md)." };
        var web = new WebOptions();
        var brokerPort = SharedOptions.BrokerPort();
        var robot = new RobotOptions(RobotOptions.AllOnline, "a simulated robot on an embedded broker");
        var planner = new PlannerOptions();
        var programs = new ProgramOptions();
        var journal = SharedOptions.Journal();
        var keepDays = SharedOptions.KeepDays();
        var safety = new SafetyOptions();
        var picture = new Option<string?>("--picture") { Description = "Write the console's output as an SVG picture at the end.", HelpName = "FILE", Hidden = true };
        var command = new Command("run", "Starts broker, simulated robot, hearing, planner and web page; a spoken command is heard, planned and done; then it takes typed commands and WAV paths. \"stop\" and Ctrl-C stop the robot at once, \"quit\" ends.")
        {
            once, text, wav, listen, brokerPort, journal, keepDays, serve, mqttCommands, picture, ConfiguredCommand.Option(),
        };
        robot.AddTo(command);
        programs.AddTo(command);
        planner.AddTo(command);
        web.AddTo(command);
        safety.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(serve) && (result.GetValue(once) || result.GetValue(listen) || result.GetValue(text) is not null || result.GetValue(wav) is not null))
            {
                result.AddError("--serve does nothing by itself: leave out --once, --text, --wav and --listen.");
            }
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            var service = safety.Read(parsed, programs.Read(parsed, robot.Read(parsed)) with
            {
                Planner = planner.Read(parsed),
                BrokerPort = parsed.GetValue(brokerPort),
                HasPerson = !parsed.GetValue(once),
                Journal = parsed.GetValue(journal),
                JournalDays = parsed.GetValue(keepDays),
                MqttCommands = parsed.GetValue(mqttCommands),
            });
            var request = new RunRequest(service)
            {
                Serve = parsed.GetValue(serve),
                Once = parsed.GetValue(once),
                Text = parsed.GetValue(text),
                Wav = parsed.GetValue(wav),
                Listen = parsed.GetValue(listen),
                Web = web.Read(parsed),
                Picture = parsed.GetValue(picture),
            };
            return new RunSession(terminal, interrupts, request).RunAsync(cancellationToken);
        });
        return command;
    }
}
