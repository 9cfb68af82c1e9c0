using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LamRobot.Actuators;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Plans a command and does nothing.</summary>
internal static class PlanCommand
{
    /// <summary>Makes the verb.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <returns>The verb.</returns>
    public static Command Create(Terminal terminal)
    {
        var command = new Argument<string>("command") { Description = "What a person says." };
        var manifest = new Option<string?>("--manifest") { Description = "File with a CapabilityManifest: what can be done. Default: the home robot's.", HelpName = "M.json" };
        var observation = new Option<string?>("--observation") { Description = "File with an Observation: what is known of the world. Default: the home at its start.", HelpName = "O.json" };
        var planner = new PlannerOptions();
        var guests = new GuestOptions();
        var json = SharedOptions.Json();
        var verb = new Command("plan", "Plans a command and does nothing. Exits with 0 for a plan, 3 for a question, 4 for a refusal.") { command, manifest, observation, json };
        planner.AddTo(verb);
        guests.AddTo(verb);
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            await using var others = await Guests.OpenAsync(guests.Read(parsed), new DenyingApprover(), TimeProvider.System, cancellationToken);
            var request = new PlanRequest(
                parsed.GetRequiredValue(command),
                others.Join(parsed.GetValue(manifest) is { } can ? await ReadAsync(can, ContractsJson.Default.CapabilityManifest, cancellationToken) : DefaultHome.Manifest),
                parsed.GetValue(observation) is { } sees ? await ReadAsync(sees, ContractsJson.Default.Observation, cancellationToken) : DefaultHome.Observe());
            return await RunAsync(terminal, request, planner.Read(parsed), parsed.GetValue(json), cancellationToken);
        });
        return verb;
    }

    private static async Task<int> RunAsync(Terminal terminal, PlanRequest request, PlannerRequest wanted, bool json, CancellationToken cancellationToken)
    {
        using var planner = PlannerFactory.Create(ModelStore.Find(), wanted);
        var started = TimeProvider.System.GetTimestamp();
        var outcome = await planner.Planner.PlanAsync(request, cancellationToken);
        if (json)
        {
            await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(outcome, ContractsJson.Default.PlanOutcome));
            return ExitCode.Of(outcome.Kind);
        }

        if (outcome.Kind != PlanOutcomeKind.Plan)
        {
            terminal.Line($"[yellow]{StepWords.Of(outcome)}[/]");
        }

        foreach (var step in outcome.Plan.Steps)
        {
            terminal.Line($"{step.Id}  {StepWords.Of(step)}  [grey]{step.Confidence:0.00}[/]");
        }

        terminal.Line($"[grey]by {planner.Planner.Name}, confidence {outcome.Confidence:0.00}, {TimeProvider.System.GetElapsedTime(started).TotalMilliseconds:0} ms[/]");
        return ExitCode.Of(outcome.Kind);
    }

    private static async ValueTask<T> ReadAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            await using var file = File.OpenRead(path);
            return await JsonSerializer.DeserializeAsync(file, type, cancellationToken) ?? throw new SetupException($"{path} holds nothing.", "");
        }
        catch (JsonException exception)
        {
            throw new SetupException($"{path} is no {typeof(T).Name}: {exception.Message}", "Its form is in the folder schemas.", exception);
        }
    }
}
