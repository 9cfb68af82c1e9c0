using System.CommandLine;

namespace LamRobot.Bridge.Service;

/// <summary>Has a robot do one thing.</summary>
internal static class DoCommand
{
    /// <summary>Makes the verb.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="interrupts">What Ctrl-C does.</param>
    /// <returns>The verb.</returns>
    public static Command Create(Terminal terminal, Interrupts interrupts)
    {
        var text = new Argument<string>("command") { Description = "What a person says." };
        var robot = new RobotOptions("the robot that the command names, else the first that is online", "an own simulated robot");
        var planner = new PlannerOptions();
        var approve = SharedOptions.Approve();
        var json = SharedOptions.Json();
        json.Description = "Write the mission as it happened, as one JSON object.";
        var command = new Command("do", "Has a robot do one thing. Exits with 0 when it was done, 1 failed, 3 needs an answer, 4 refused, 5 stopped.") { text, approve, json };
        robot.AddTo(command);
        planner.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var request = robot.Read(parsed) with
            {
                Planner = planner.Read(parsed),
                BrokerPort = 0,
                Command = parsed.GetRequiredValue(text),
                Approved = parsed.GetValue(approve),
            };
            var loaded = PlannerFactory.Create(ModelStore.Find(), request.Planner);
            return new OneMission(terminal, interrupts, parsed.GetValue(json)).RunAsync(request, loaded, parsed.GetRequiredValue(text), cancellationToken);
        });
        return command;
    }
}
