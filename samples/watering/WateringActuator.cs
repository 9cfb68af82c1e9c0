using System.Globalization;
using LamRobot.Contracts;

namespace Watering;

/// <summary>Waters the beds of a garden: each valve is a file that a controller reads, with the minutes that it shall be open.</summary>
/// <param name="settings">The setting <c>valves</c> names the folder of the valves.</param>
public sealed class WateringActuator(IReadOnlyDictionary<string, string> settings) : IActuator, IObserver
{
    private static readonly string[] Beds = ["roses", "tomatoes", "lawn"];
    private readonly string valves = settings.GetValueOrDefault("valves") ?? Path.Combine(Path.GetTempPath(), "watering");

    public string Id => "garden";

    public string Kind => "garden-watering";

    public IReadOnlyList<ActionSpec> Actions { get; } =
    [
        new("water")
        {
            Description = "Waters a bed of the garden for some minutes.",
            Effect = ActionEffect.Reversible,
            Parameters =
            [
                new("bed", ParameterKind.Choice) { Required = true, Choices = Beds.ToEquatableList(), Description = "Which bed." },
                new("minutes", ParameterKind.Number) { Required = true, Unit = "min", Minimum = 1, Maximum = 30, Description = "For how long." },
            ],
            Ensures = [new("{bed}", "watered_for", "{minutes}")],
            TimeoutSeconds = 5,
        },
    ];

    public ValueTask ConnectAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(valves);
        return ValueTask.CompletedTask;
    }

    public async ValueTask<ActionResult> ExecuteAsync(ActionStep step, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            var minutes = step.Arguments["minutes"].AsNumber()!.Value.ToString(CultureInfo.InvariantCulture);
            await File.WriteAllTextAsync(Valve(step.Arguments["bed"].AsText()!), minutes, cancellationToken);
            return ActionResult.Done(step.Arguments, effectKnown: false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ActionResult.Failure(ResultCode.DeviceFailed, exception.Message);
        }
    }

    public ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken) =>
        new(new Observation { Entities = Beds.Select(bed => new Entity(bed, bed, "bed") { Attributes = EquatableMap.Of(("watered_for", Minutes(bed))) }).ToEquatableList() });

    public ValueTask StopAsync(StopKind kind, CancellationToken cancellationToken)
    {
        foreach (var bed in Beds)
        {
            File.Delete(Valve(bed));
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private string Valve(string bed) => Path.Combine(valves, bed + ".minutes");

    private string Minutes(string bed) => File.Exists(Valve(bed)) ? File.ReadAllText(Valve(bed)) : "0";
}
