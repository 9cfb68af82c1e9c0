using System.Globalization;
using LamRobot.Contracts;
using LamRobot.Planner.Hosting;
using LamRobot.Planner.Lam;
using LamRobot.Planner.Meaning;

namespace LamRobot.Planner.Documents;

/// <summary>Plans what is wished for a word processor's document: finds what the words mean in it, and which actions they ask for.</summary>
/// <remarks>
/// It needs no training: wishes are read by their grammar, the cheapest reading of the whole command is taken, and passages are found by name, place, look and meaning.
/// What it does not understand it asks about. Thread-safe.
/// </remarks>
public sealed class DocumentPlanner : IPlanner, IDisposable
{
    private const double MostCost = 7;
    private readonly Lazy<SentenceEncoder>? _encoder;

    /// <summary>Makes a planner that compares words, not meanings.</summary>
    public DocumentPlanner()
    {
    }

    private DocumentPlanner(Func<SentenceEncoder> load) => _encoder = new(load);

    /// <inheritdoc/>
    public string Name => "documents";

    /// <summary>Makes a planner that compares meanings too; the encoder is loaded when it is first needed.</summary>
    /// <param name="encoderFolder">The pretrained encoder's folder, such as models/minilm-l6-v2.</param>
    /// <param name="provider">Where to run; the best that is there when null.</param>
    /// <returns>The planner.</returns>
    public static DocumentPlanner Load(string encoderFolder, ProviderChoice? provider = null) => new(() => new SentenceEncoder(encoderFolder, provider ?? ExecutionProviders.Choose()));

    /// <summary>Whether a command is for a word processor: one of the actuators is one.</summary>
    /// <param name="manifest">What can be done.</param>
    /// <returns>True when there is one.</returns>
    public static bool Serves(CapabilityManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return Processor(manifest) is not null;
    }

    /// <summary>Takes the document away where there is more that can act: who was never taught to act on documents plans for the rest.</summary>
    /// <param name="manifest">What can be done.</param>
    /// <param name="observation">What is seen.</param>
    /// <returns>Both without the document; as they are where it is all there is.</returns>
    /// <exception cref="ArgumentNullException">There is no manifest, or no observation.</exception>
    public static (CapabilityManifest Manifest, Observation Observation) WithoutDocument(CapabilityManifest manifest, Observation observation)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(observation);
        return manifest.Actuators.Count == 1 || Processor(manifest) is not { } processor
            ? (manifest, observation)
            : (manifest with { Actuators = manifest.Actuators.Where(actuator => actuator.Id != processor.Id).ToEquatableList() },
                observation with { Entities = observation.Entities.Where(entity => !DocumentEntities.IsOfDocument(entity)).ToEquatableList() });
    }

    /// <inheritdoc/>
    public ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Plan(request));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_encoder is { IsValueCreated: true })
        {
            _encoder.Value.Dispose();
        }
    }

    private static ActuatorManifest? Processor(CapabilityManifest manifest) => manifest.Actuators.FirstOrDefault(actuator => actuator.Actions.Any(action => action.Name == "format_text"));

    private PlanOutcome Plan(PlanRequest request)
    {
        if (Processor(request.Manifest) is not { } processor)
        {
            return PlanOutcome.Refused("There is no word processor here.", 1);
        }

        var view = new DocumentView(request.Observation);
        var reader = new CommandReader(view, new(view, Meaning()));
        var understood = reader.Read(request.Command);
        if (understood.Readings.FirstOrDefault(reading => reading.Question is not null) is { } asked)
        {
            return PlanOutcome.Ask(asked.Question!, Sureness(understood.Cost));
        }

        var actions = understood.Readings.SelectMany(reading => reading.Actions).Distinct().ToList();
        if (actions.Count == 0)
        {
            return reader.Asked is { Question: { } open } && !understood.IsTakenBack
                ? PlanOutcome.Ask(open, Sureness(understood.Cost))
                : PlanOutcome.Refused("I do not know how to do that in this document.", Sureness(understood.Cost));
        }

        if (actions.TrueForAll(action => action.Name == "undo") && view.Document.Attributes.GetValueOrDefault("modified") == "false")
        {
            return PlanOutcome.Refused("Nothing was changed that could be taken back.", 1);
        }

        if (understood.NotUnderstood.Any() || understood.Cost - actions.Count > MostCost)
        {
            return PlanOutcome.Ask($"I did not understand \"{string.Join(", ", understood.NotUnderstood)}\": what shall be done?", Sureness(understood.Cost));
        }

        var plan = new Plan(Steps(actions, processor.Id).ToEquatableList());
        return PlanOutcome.Planned(HistoryRule.WithoutDone(plan, request.History), Sureness(understood.Cost - understood.Readings.Count)) with { Message = PassedOver(understood.Remarks) };
    }

    /// <summary>The meaning of texts, each found out once a plan; null without an encoder.</summary>
    private Func<string, float[]>? Meaning()
    {
        if (_encoder is null)
        {
            return null;
        }

        var known = new Dictionary<string, float[]>(StringComparer.Ordinal);
        return text => known.TryGetValue(text, out var vector) ? vector : known[text] = _encoder.Value.Encode(text);
    }

    /// <summary>What moves nothing first, then from the end of the document to its beginning, so that every number still means what it meant; files last.</summary>
    private static IEnumerable<ActionStep> Steps(List<WantedAction> actions, string actuator)
    {
        var number = 0;
        foreach (var action in actions.Where(action => action.Order is null && !IsFile(action)).Concat(actions.Where(action => action.Order is not null).OrderByDescending(action => action.Order)).Concat(actions.Where(IsFile)))
        {
            number++;
            yield return new(Id(number), actuator, action.Name) { Arguments = action.Arguments, DependsOn = number > 1 ? [Id(number - 1)] : [] };
        }
    }

    private static string PassedOver(IReadOnlyList<string> remarks) => remarks.Count == 0 ? "" : $"Taken for no wish: {string.Join(", ", remarks.Select(static remark => $"\"{remark}\""))}.";

    private static bool IsFile(WantedAction action) => action.Name is "save" or "save_as" or "export_pdf";

    private static double Sureness(double cost) => Math.Exp(-Math.Max(0, cost) / 4);

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"s{number}");
}
