using System.Globalization;
using System.Text.Json;
using LamRobot.Actuators;
using LamRobot.Actuators.Desktop;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Looks at the desktop, does one action on it, or what is said.</summary>
/// <param name="Terminal">Where it writes.</param>
/// <param name="TimeProvider">Measures patience.</param>
internal sealed record UiSession(Terminal Terminal, TimeProvider TimeProvider)
{
    /// <summary>What may be touched.</summary>
    public DesktopRequest Desktop { get; init; } = new();

    /// <summary>Whether the person approved beforehand what cannot be undone.</summary>
    public bool Approves { get; init; }

    /// <summary>Whether to write JSON.</summary>
    public bool Json { get; init; }

    /// <summary>Prints elements.</summary>
    /// <param name="words">Words that they must have; empty for all.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> ShowAsync(string words, CancellationToken cancellationToken)
    {
        if (Desktop.Programs.Count == 0)
        {
            return await ListAsync(cancellationToken);
        }

        await using var actuator = await Desktop.ConnectAsync(Approver, TimeProvider, cancellationToken);
        var seen = await actuator.ObserveAsync(cancellationToken);
        var elements = seen.UiElements.Where(element => Has(element, words)).ToEquatableList();
        if (Json)
        {
            await Terminal.Out.WriteLineAsync(JsonSerializer.Serialize(seen with { UiElements = elements, Entities = [] }, ContractsJson.Default.Observation));
        }
        else
        {
            foreach (var element in elements)
            {
                Terminal.Line($"[aqua]{element.Id}[/] {(element.Value is { Length: > 0 } value ? $"= {value} " : "")}[dim]{string.Join(' ', element.States)}[/]");
            }
        }

        if (elements.Count == 0)
        {
            Terminal.Problem(words.Length > 0 ? $"Nothing has \"{words}\"." : "No window of these programs is to be seen.", "lamrobot ui tree lists the programs that are there.");
        }

        return elements.Count > 0 ? ExitCode.Success : ExitCode.Failed;
    }

    /// <summary>Does one action.</summary>
    /// <param name="action">The action.</param>
    /// <param name="arguments">Its arguments, each as <c>name=value</c>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> DoAsync(string action, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var spec = DesktopActions.All.First(spec => spec.Name == action);
        var step = new ActionStep("s1", "desktop", action) { Arguments = arguments.Select(argument => Read(spec, argument)).ToEquatableMap() };
        if (spec.Parameters.FirstOrDefault(parameter => parameter.Required && !step.Arguments.ContainsKey(parameter.Name)) is { } missing)
        {
            throw new SetupException($"{action} needs {missing.Name}=...", $"{missing.Description}");
        }

        await using var actuator = await Desktop.ConnectAsync(Approver, TimeProvider, cancellationToken);
        var result = await actuator.ExecuteAsync(step, null, cancellationToken);
        if (Json)
        {
            await Terminal.Out.WriteLineAsync(JsonSerializer.Serialize(result, ContractsJson.Default.ActionResult));
        }
        else
        {
            Terminal.Line($"{(result.Succeeded ? result.EffectKnown ? "done and seen" : "done, effect not seen" : $"{result.Status}: {result.Code}")}{(result.Message.Length > 0 ? $": {result.Message}" : "")}");
        }

        return result switch
        {
            { Succeeded: true } => ExitCode.Success,
            { Code: ResultCode.NeedsClarification } => ExitCode.NeedsAnswer,
            { Code: ResultCode.PolicyDenied or ResultCode.ApprovalDenied } => ExitCode.Refused,
            { Status: ActionStatus.Stopped } => ExitCode.Stopped,
            _ => ExitCode.Failed,
        };
    }

    /// <summary>Does what is said.</summary>
    /// <param name="text">What a person says.</param>
    /// <param name="planner">Who plans; it is disposed at the end.</param>
    /// <param name="interrupts">What Ctrl-C does.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="SetupException">No program is named that may be touched.</exception>
    public async Task<int> SayAsync(string text, LoadedPlanner planner, Interrupts interrupts, CancellationToken cancellationToken) =>
        Desktop.Programs.Count + Desktop.Opens.Count == 0
            ? throw new SetupException("No program may be touched.", "Name one with --program; lamrobot ui tree lists those that are there.")
            : await new UiMission(Terminal, interrupts, Json).RunAsync(await Desktop.ConnectAsync(Approver, TimeProvider, cancellationToken), Approver, planner, text, cancellationToken);

    private IApprover Approver => Approves ? new ConsentingApprover() : new DenyingApprover();

    private static bool Has(UiElement element, string words) =>
        new[] { element.Id, element.Role, element.Name, element.Value ?? "" }.Any(text => text.Contains(words, StringComparison.OrdinalIgnoreCase));

    private static KeyValuePair<string, ArgumentValue> Read(ActionSpec spec, string argument)
    {
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        var parameter = equals > 0 ? spec.FindParameter(argument[..equals]) : null;
        if (parameter is null)
        {
            throw new SetupException($"{spec.Name} takes no \"{argument}\".", $"It takes {string.Join(", ", spec.Parameters.Select(parameter => $"{parameter.Name}=..."))}.");
        }

        var text = argument[(equals + 1)..];
        ArgumentValue? value = parameter.Kind switch
        {
            ParameterKind.Number => double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null,
            ParameterKind.Boolean => bool.TryParse(text, out var truth) ? truth : null,
            _ => text,
        };
        return new(parameter.Name, value ?? throw new SetupException($"{parameter.Name} must be a {(parameter.Kind == ParameterKind.Number ? "number" : "true or false")}.", ""));
    }

    private async Task<int> ListAsync(CancellationToken cancellationToken)
    {
        var programs = await DesktopPrograms.ListAsync(null, TimeProvider, cancellationToken);
        if (Json)
        {
            await Terminal.Out.WriteLineAsync(JsonSerializer.Serialize([.. programs], ServiceJson.Default.ListString));
        }
        else
        {
            Terminal.Line($"{(programs.Count == 0 ? "No program shows itself here." : "Programs that show themselves; name one with --program:")}");
            foreach (var program in programs)
            {
                Terminal.Line($"  [aqua]{program}[/]");
            }
        }

        return programs.Count > 0 ? ExitCode.Success : ExitCode.Failed;
    }
}
