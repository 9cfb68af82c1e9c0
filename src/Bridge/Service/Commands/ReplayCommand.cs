using System.CommandLine;
using LamRobot.Planner.Recorded;
using LamRobot.Planner.Validation;

namespace LamRobot.Bridge.Service;

/// <summary>Does a recorded mission again, without a model.</summary>
internal static class ReplayCommand
{
    /// <summary>Makes the verb.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="interrupts">What Ctrl-C does.</param>
    /// <returns>The verb.</returns>
    public static Command Create(Terminal terminal, Interrupts interrupts)
    {
        var file = new Argument<string>("file") { Description = "A journal, or a file that lamrobot do --json wrote." };
        var mission = new Option<string?>("--mission") { Description = "Which mission of the file. Default: the last one that has a plan.", HelpName = "ID" };
        var robot = new RobotOptions(RobotOptions.AllOnline, "an own simulated robot");
        var approve = SharedOptions.Approve();
        var json = SharedOptions.Json();
        json.Description = "Write the mission as it happened, as one JSON object.";
        var command = new Command("replay", "Does a recorded mission again, without a model: its plans are checked and carried out as any other. Exit codes as those of do.") { file, mission, approve, json };
        robot.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var recording = await RecordingReader.ReadAsync(parsed.GetRequiredValue(file), parsed.GetValue(mission), cancellationToken);
            var planner = new LoadedPlanner(new ValidatingPlanner(new RecordedPlanner(recording.Plans)), null, "", []);
            var request = robot.Read(parsed) with { BrokerPort = 0, Approved = parsed.GetValue(approve) };
            return await new OneMission(terminal, interrupts, parsed.GetValue(json)).RunAsync(request, planner, recording.Command, cancellationToken);
        });
        return command;
    }
}
