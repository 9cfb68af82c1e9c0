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
        var web = new WebOptions();
        var brokerPort = SharedOptions.BrokerPort();
        var robot = new RobotOptions("the first that is online", "a simulated robot on an embedded broker");
        var planner = new PlannerOptions();
        var journal = SharedOptions.Journal();
        var keepDays = SharedOptions.KeepDays();
        var ask = new Option<string[]>("--ask") { Description = "What a person must approve each time, such as robot/hand_over or 'robot/*'; may be given several times. What cannot be undone is asked for anyway.", HelpName = "ACTUATOR/ACTION" };
        var picture = new Option<string?>("--picture") { Description = "Write the console's output as an SVG picture at the end.", HelpName = "FILE", Hidden = true };
        var command = new Command("run", "Starts broker, simulated robot, hearing, planner and web page; a spoken command is heard, planned and done; then it takes typed commands and WAV paths. \"stop\" and Ctrl-C stop the robot at once, \"quit\" ends.")
        {
            once, text, wav, listen, brokerPort, ask, journal, keepDays, picture,
        };
        robot.AddTo(command);
        planner.AddTo(command);
        web.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var request = new RunRequest(robot.Read(parsed) with
            {
                Planner = planner.Read(parsed),
                BrokerPort = parsed.GetValue(brokerPort),
                Ask = parsed.GetValue(ask) ?? [],
                HasPerson = !parsed.GetValue(once),
                Journal = parsed.GetValue(journal),
                JournalDays = parsed.GetValue(keepDays),
            })
            {
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
