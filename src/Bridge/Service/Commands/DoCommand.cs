using System.CommandLine;
using System.CommandLine.Parsing;

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
        var document = new Option<string?>("--document") { Description = "A document, .odt or .docx, instead of a robot: LibreOffice Writer opens it out of sight, does what is said and saves it; as it was, it stays beside it with the ending .bak.", HelpName = "FILE" };
        var open = new Option<bool>("--open") { Description = "The document is open in a window of this desktop: do it there, and save only when the command says so." };
        var approve = SharedOptions.Approve();
        var json = SharedOptions.Json();
        json.Description = "Write the mission as it happened, as one JSON object.";
        var command = new Command("do", "Has a robot do one thing, or a word processor. Exits with 0 when it was done, 1 failed, 3 needs an answer, 4 refused, 5 stopped.") { text, document, open, approve, json };
        robot.AddTo(command);
        planner.AddTo(command);
        command.Validators.Add(result => Check(result, document, open, robot));
        command.SetAction((parsed, cancellationToken) =>
        {
            if (parsed.GetValue(document) is { } file)
            {
                var change = new DocumentRequest(file, parsed.GetRequiredValue(text)) { IsOpen = parsed.GetValue(open), Json = parsed.GetValue(json), Approved = parsed.GetValue(approve) };
                return WithDocumentAsync(terminal, interrupts, change, planner.Read(parsed), cancellationToken);
            }

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

    private static Task<int> WithDocumentAsync(Terminal terminal, Interrupts interrupts, DocumentRequest request, PlannerRequest planner, CancellationToken cancellationToken)
    {
        return OperatingSystem.IsLinux()
            ? new DocumentMission(terminal, interrupts, request with { Document = DocumentFile.Require(request.Document) }).RunAsync(PlannerFactory.Create(ModelStore.Find(), planner), cancellationToken)
            : throw DocumentFile.NotHere();
    }

    private static void Check(CommandResult result, Option<string?> document, Option<bool> open, RobotOptions robot)
    {
        if (result.GetResult(document) is null ? result.GetValue(open) : robot.IsGiven(result))
        {
            result.AddError(result.GetResult(document) is null ? "--open is about a document: add --document FILE." : "--document is about a word processor: leave the robot's options out.");
        }
    }
}
