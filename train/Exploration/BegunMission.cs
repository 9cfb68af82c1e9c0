using LamRobot.Contracts;
using LamRobot.Planner.Numbers;
using LamRobot.Training.Examples;

namespace LamRobot.Training.Exploration;

/// <summary>Asks for the plan of an example as the mission loop does: steps that were tried before are its history.</summary>
internal static class BegunMission
{
    private static readonly DateTimeOffset Then = DateTimeOffset.UnixEpoch;

    public static PlanRequest Request(TrainingExample example, CapabilityManifest manifest, Observation observation)
    {
        var offered = manifest.Actuators.SelectMany(actuator => actuator.Actions.Select(action => (actuator.Id, Action: action))).ToList();
        var tried = example.Steps.Where(step => step.Outcome != StepOutcome.Planned);
        var history = tried.Select((step, index) => Episode(step, index, offered.First(offer => offer.Action.Name == step.Action), example.Command));
        return new(example.Command, manifest, observation) { History = history.ToEquatableList() };
    }

    private static EpisodeStep Episode(TrainingStep step, int index, (string Actuator, ActionSpec Action) offer, string command)
    {
        var arguments = offer.Action.Parameters
            .Select(parameter => (parameter.Name, Value: Value(parameter, step.Arguments.GetValueOrDefault(parameter.Name), command)))
            .Where(pair => pair.Value is not null)
            .Select(pair => (pair.Name, pair.Value!.Value));
        var tried = new ActionStep($"s{index}", offer.Actuator, step.Action) { Arguments = EquatableMap.Of(arguments.ToArray()) };
        var result = step.Outcome == StepOutcome.Done ? ActionResult.Done(tried.Arguments, effectKnown: true) : ActionResult.Failure(ResultCode.EffectNotSeen, "");
        return new(tried, result, Then, Then);
    }

    private static ArgumentValue? Value(ParameterSpec parameter, TrainingArgument? argument, string command) => argument switch
    {
        null or { Source: ArgumentSource.None or ArgumentSource.Skip } => (ArgumentValue?)null,
        { Source: ArgumentSource.Span, Span: { } span } when parameter.Kind == ParameterKind.Number =>
            NumberReader.Read(span.Of(command), parameter.Unit, parameter.Minimum, parameter.Maximum) is { } number ? ArgumentValue.FromDouble(number) : (ArgumentValue?)null,
        { Source: ArgumentSource.Span, Span: { } span } => ArgumentValue.FromString(span.Of(command)),
        _ when parameter.Kind == ParameterKind.Boolean => ArgumentValue.FromBoolean(argument.Accepted[0] == "true"),
        { Accepted: [var first, ..] } => ArgumentValue.FromString(first),
        _ => null,
    };
}
