using System.Text.Json;
using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>What a mission starts from and is judged by.</summary>
/// <param name="Goal">Must hold at the end.</param>
public sealed record SimulationCase(FactQuery Goal)
{
    /// <summary>Which scenario.</summary>
    public string Scenario { get; init; } = "home";

    /// <summary>All chance comes from it.</summary>
    public int Seed { get; init; }

    /// <summary>Facts that override the scenario's start; compared by content.</summary>
    public EquatableList<Fact> Setup { get; init; } = [];

    /// <summary>Conditions none of which may ever have held; compared by content.</summary>
    public EquatableList<FactPattern> Avoid { get; init; } = [];

    /// <summary>Who tells where things are; at the table only.</summary>
    public PositionSource Positions { get; init; }

    /// <summary>What goes wrong.</summary>
    public SimulationFaults Faults { get; init; } = SimulationFaults.None;

    /// <summary>Reads the fields of a case that a simulation needs: scenario, seed, setup, goal, avoid, positions, faults.</summary>
    /// <param name="json">The case as an object; other fields are ignored.</param>
    /// <returns>The case.</returns>
    /// <exception cref="FormatException">A field cannot be read; the message names it.</exception>
    public static SimulationCase Parse(JsonElement json) => new(Read(json, "goal", FactQuery.Parse) ?? throw new FormatException("Field goal: it is missing."))
    {
        Scenario = Read(json, "scenario", static value => value.GetString()!) ?? "home",
        Seed = json.TryGetProperty("seed", out _) ? Read(json, "seed", static value => (int?)value.GetInt32())!.Value : 0,
        Setup = Read(json, "setup", static value => value.EnumerateArray().Select(Fact.Parse).ToEquatableList()) ?? [],
        Avoid = Read(json, "avoid", static value => value.EnumerateArray().Select(FactPattern.Parse).ToEquatableList()) ?? [],
        Positions = Read(json, "positions", static value => (PositionSource?)ReadPositions(value)) ?? PositionSource.Telemetry,
        Faults = Read(json, "faults", static value => value.Deserialize(SimulationJson.Default.SimulationFaults)!) ?? SimulationFaults.None,
    };

    private static PositionSource ReadPositions(JsonElement value) => value.GetString() switch
    {
        "telemetry" => PositionSource.Telemetry,
        "camera" => PositionSource.Camera,
        var other => throw new FormatException($"{other} is neither telemetry nor camera."),
    };

    private static T? Read<T>(JsonElement json, string field, Func<JsonElement, T> read)
    {
        if (!json.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return default;
        }

        try
        {
            return read(value);
        }
        catch (Exception error) when (error is FormatException or InvalidOperationException or JsonException)
        {
            throw new FormatException($"Field {field}: {error.Message}", error);
        }
    }
}
