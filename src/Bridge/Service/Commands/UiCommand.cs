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
        var (programs, windows, json) = (Programs(), Windows(), SharedOptions.Json());
        var command = new Command("tree", "Prints what is in the windows of programs; without --program the names of the programs that are there.") { programs, windows, json };
        command.SetAction((parsed, cancellationToken) =>
            Session(terminal, parsed, programs, windows, json).ShowAsync("", cancellationToken));
        return command;
    }

    private static Command Find(Terminal terminal)
    {
        var (programs, windows, json) = (Programs(), Windows(), SharedOptions.Json());
        var words = new Argument<string>("WORDS") { Description = "Words of the name, the value, the role or the id." };
        var command = new Command("find", "Prints the elements that have given words. Exits with 1 when there are none.") { words, programs, windows, json };
        command.SetAction((parsed, cancellationToken) =>
            Session(terminal, parsed, programs, windows, json).ShowAsync(parsed.GetValue(words)!, cancellationToken));
        return command;
    }

    private static Command Do(Terminal terminal)
    {
        var (programs, windows, json) = (Programs(), Windows(), SharedOptions.Json());
        var action = new Argument<string>("ACTION") { Description = "The action." };
        action.AcceptOnlyFromAmong([.. DesktopActions.All.Select(spec => spec.Name)]);
        var arguments = new Argument<string[]>("ARGUMENTS") { Description = "What it needs, such as element=form/push-button/greet or text=\"Dear Jane\"." };
        var opens = Opens();
        var approve = SharedOptions.Approve();
        var listing = string.Join('\n', DesktopActions.All.Select(spec => $"  {spec.Name}({string.Join(", ", spec.Parameters.Select(parameter => parameter.Name))})"));
        var command = new Command("do", $"Does one action, and says what came of it.\n\n{listing}") { action, arguments, programs, windows, opens, approve, json };
        command.SetAction((parsed, cancellationToken) =>
            Session(terminal, parsed, programs, windows, json, parsed.GetValue(opens), parsed.GetValue(approve))
                .DoAsync(parsed.GetValue(action)!, parsed.GetValue(arguments) ?? [], cancellationToken));
        return command;
    }

    private static Command Say(Terminal terminal, Interrupts interrupts)
    {
        var (programs, windows, json) = (Programs(), Windows(), SharedOptions.Json());
        var text = new Argument<string>("COMMAND") { Description = "What a person says, such as \"Write Zoe into the field Name and tick Newsletter\"." };
        var opens = Opens();
        var (approve, planner) = (SharedOptions.Approve(), new PlannerOptions());
        json.Description = "Write the mission as it happened, as one JSON object.";
        var command = new Command("say", "Does what is said in the windows of programs. Exits with 0 when it was done, 1 failed, 3 needs an answer, 4 refused, 5 stopped.") { text, programs, windows, opens, approve, json };
        planner.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
            Session(terminal, parsed, programs, windows, json, parsed.GetValue(opens), parsed.GetValue(approve))
                .SayAsync(parsed.GetRequiredValue(text), PlannerFactory.Create(ModelStore.Find(), planner.Read(parsed)), interrupts, cancellationToken));
        return command;
    }

    private static Option<string[]> Opens() => new("--open") { Description = "A program that open_program may open; may be given several times.", HelpName = "COMMAND" };

    private static UiSession Session(
        Terminal terminal, ParseResult parsed, Option<string[]> programs, Option<string[]> windows, Option<bool> json, string[]? opens = null, bool approves = false)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows())
        {
            throw new SetupException("The desktop can be acted on under Linux and Windows.", "");
        }

        return new(terminal, TimeProvider.System)
        {
            Programs = parsed.GetValue(programs) ?? [],
            Windows = parsed.GetValue(windows) ?? [],
            Json = parsed.GetValue(json),
            Opens = opens ?? [],
            Approves = approves,
        };
    }

    private static Option<string[]> Programs() => new("--program") { Description = "A program that may be touched, by the name that ui tree prints; may be given several times.", HelpName = "NAME" };

    private static Option<string[]> Windows() => new("--window") { Description = "Words of the windows that may be touched. Default: all of the program's.", HelpName = "WORDS" };
}
