using System.Text.Json.Serialization;

namespace LamRobot.Contracts;

/// <summary>A step in the fields of the Large Action Models data flow, for exchange with its tools.</summary>
/// <param name="Step">The step's number, from 1.</param>
/// <param name="Subtask">What the step is for, in words.</param>
/// <param name="ControlLabel">The id of the entity or element that is acted on; empty when there is none.</param>
/// <param name="ControlText">Its name; empty when there is none.</param>
/// <param name="Function">The action's name.</param>
/// <param name="Args">The arguments, by parameter.</param>
/// <param name="Status"><c>CONTINUE</c> before the last step, <c>FINISH</c> on it.</param>
/// <remarks>Source: "Large Action Models: From Inception to Implementation", section 3 and appendix.</remarks>
public sealed record LamDataFlowStep(
    [property: JsonPropertyName("Step")] int Step,
    [property: JsonPropertyName("Subtask")] string Subtask,
    [property: JsonPropertyName("ControlLabel")] string ControlLabel,
    [property: JsonPropertyName("ControlText")] string ControlText,
    [property: JsonPropertyName("Function")] string Function,
    [property: JsonPropertyName("Args")] EquatableMap<ArgumentValue> Args,
    [property: JsonPropertyName("Status")] string Status);
