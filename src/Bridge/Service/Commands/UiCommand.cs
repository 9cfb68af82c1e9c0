using System.CommandLine;
using LamRobot.Actuators.Desktop;

namespace LamRobot.Bridge.Service;

/// <summary>Looks at the programs of the desktop, does single actions on them, or what is said.</summary>
internal static class UiCommand
{
    /// <summary>Makes the verb.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="interrupts">What Ctrl-C does.</param>
    /// <returns>The verb.</returns>
    public static Command Create(Terminal terminal, Interrupts interrupts) => new("ui", "Looks at the programs of the desktop, does single actions on them, or what is said (docs/desktop.md).")
    {
        Tree(terminal), Find(terminal), Do(terminal), Say(terminal, interrupts),
    };

    private static Command Tree(Terminal terminal)
    {
        var (desktop, json) = (Desktop(), SharedOptions.Json());
        var command = new Command("tree", "Prints what is in the windows of programs; without --program the names of the programs that are there.") { json };
        desktop.AddLookingTo(command);
        command.SetAction((parsed, cancellationToken) => Session(terminal, parsed, desktop, json).ShowAsync("", cancellationToken));
        return command;
    }

    private static Command Find(Terminal terminal)
    {
        var (desktop, json) = (Desktop(), SharedOptions.Json());
        var words = new Argument<string>("WORDS") { Description = "Words of the name, the value, the role or the id." };
        var command = new Command("find", "Prints the elements that have given words. Exits with 1 when there are none.") { words, json };
        desktop.AddLookingTo(command);
        command.SetAction((parsed, cancellationToken) => Session(terminal, parsed, desktop, json).ShowAsync(parsed.GetValue(words)!, cancellationToken));
        return command;
    }

    private static Command Do(Terminal terminal)
    {
        var (desktop, json) = (Desktop(), SharedOptions.Json());
        var action = new Argument<string>("ACTION") { Description = "The action." };
        action.AcceptOnlyFromAmong([.. DesktopActions.All.Select(spec => spec.Name)]);
        var arguments = new Argument<string[]>("ARGUMENTS") { Description = "What it needs, such as element=form/push-button/greet or text=\"Dear Jane\"." };
        var approve = SharedOptions.Approve();
        var listing = string.Join('\n', DesktopActions.All.Select(spec => $"  {spec.Name}({string.Join(", ", spec.Parameters.Select(parameter => parameter.Name))})"));
        var command = new Command("do", $"Does one action, and says what came of it.\n\n{listing}") { action, arguments, approve, json };
        desktop.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
            Session(terminal, parsed, desktop, json, parsed.GetValue(approve))
                .DoAsync(parsed.GetValue(action)!, parsed.GetValue(arguments) ?? [], cancellationToken));
        return command;
    }

    private static Command Say(Terminal terminal, Interrupts interrupts)
    {
        var (desktop, json) = (Desktop(), SharedOptions.Json());
        var text = new Argument<string>("COMMAND") { Description = "What a person says, such as \"Write Zoe into the field Name and tick Newsletter\"." };
        var (approve, planner) = (SharedOptions.Approve(), new PlannerOptions());
        json.Description = "Write the mission as it happened, as one JSON object.";
        var command = new Command("say", "Does what is said in the windows of programs. Exits with 0 when it was done, 1 failed, 3 needs an answer, 4 refused, 5 stopped.") { text, approve, json };
        desktop.AddTo(command);
        planner.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
            Session(terminal, parsed, desktop, json, parsed.GetValue(approve))
                .SayAsync(parsed.GetRequiredValue(text), PlannerFactory.Create(ModelStore.Find(), planner.Read(parsed)), interrupts, cancellationToken));
        return command;
    }

    private static DesktopOptions Desktop() => new("A program that may be touched");

    private static UiSession Session(Terminal terminal, ParseResult parsed, DesktopOptions desktop, Option<bool> json, bool approves = false) =>
        new(terminal, TimeProvider.System) { Desktop = desktop.Read(parsed), Json = parsed.GetValue(json), Approves = approves };
}
