using System.Text.Json;
using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>What the arm at the table says of itself.</summary>
public static class TabletopManifest
{
    private static readonly string[] Axes = ["x", "y"];
    private static readonly ActuatorManifest Seeing = JsonSerializer.Deserialize(EmbeddedText.Read("tabletop-arm.json"), ContractsJson.Default.ActuatorManifest)
        ?? throw new InvalidOperationException("tabletop-arm.json holds no manifest.");

    private static readonly ActuatorManifest Blind = Seeing with { Actions = Seeing.Actions.Select(WithPositions).ToEquatableList() };

    /// <summary>The manifest; an arm that does not see asks with each action for the positions of what the action names.</summary>
    /// <param name="positions">Who tells where things are.</param>
    /// <returns>The manifest.</returns>
    public static ActuatorManifest Of(PositionSource positions) => positions == PositionSource.Telemetry ? Seeing : Blind;

    private static ActionSpec WithPositions(ActionSpec action) => action with
    {
        Parameters = action.Parameters.Concat(action.Parameters.Where(static parameter => parameter.Kind == ParameterKind.Entity && parameter.Takes(TableThingSpec.Block)).SelectMany(Position)).ToEquatableList(),
    };

    private static IEnumerable<ParameterSpec> Position(ParameterSpec named) => Axes.Select(axis => new ParameterSpec($"{named.Name}_{axis}", ParameterKind.Number)
    {
        Description = $"Where the middle of the {named.Name} is, along {axis}.",
        Unit = "m",
        Required = named.Required,
        SeenAs = $"{{{named.Name}}}.{axis}",
    });
}
