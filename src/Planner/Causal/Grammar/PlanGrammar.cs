using LamRobot.Contracts;
using LamRobot.Planner.Written;

namespace LamRobot.Planner.Causal.Grammar;

/// <summary>Everything that may be answered to a request: a plan of actions that exist with arguments that fit, a question, or a refusal.</summary>
internal sealed class PlanGrammar
{
    private const int MostSteps = 14;
    private const int LongestMessage = 240;
    private readonly List<(ByteTrie Actions, List<PlannableAction> Specs)> actuators = [];
    private readonly ByteTrie actuatorTexts;
    private readonly ArgumentGrammar arguments;
    private readonly ByteTrie another = new("]}", ",{\"actuator\":");
    private readonly ByteTrie enough = new("]}");

    /// <summary>Makes the grammar of a request.</summary>
    /// <param name="request">The request.</param>
    public PlanGrammar(PlanRequest request)
    {
        arguments = new(request);
        var texts = new List<string>();
        foreach (var same in request.Manifest.Actuators.GroupBy(actuator => actuator.Id, StringComparer.Ordinal).Where(group => JsonText.IsWritable(group.Key)))
        {
            var actions = same.SelectMany(actuator => actuator.Actions).DistinctBy(action => action.Name).Where(action => JsonText.IsWritable(action.Name))
                .Select(action => arguments.Plannable(action)).OfType<PlannableAction>().ToList();
            if (actions.Count > 0)
            {
                texts.Add($"{JsonText.Quote(same.Key)},\"action\":");
                actuators.Add((new(actions.Select(action => $"{JsonText.Quote(action.Spec.Name)},\"arguments\":{{")), actions));
            }
        }

        actuatorTexts = new(texts);
    }

    /// <summary>The beginning of an answer.</summary>
    public TextState Start
    {
        get
        {
            string[] messages = ["{\"ask\":\"", "{\"refuse\":\""];
            var forms = new ByteTrie(actuators.Count > 0 ? [.. messages, "{\"plan\":[{\"actuator\":"] : messages);
            return new ChoiceState(forms, form => form < messages.Length ? new MessageState(LongestMessage, Close) : Actuator(1));
        }
    }

    private static ChoiceState Close() => new ChoiceState(new("}"), _ => EndState.Instance);

    private ChoiceState Actuator(int step) => new(actuatorTexts, actuator => Action(actuators[actuator], step));

    private ChoiceState Action((ByteTrie Actions, List<PlannableAction> Specs) actuator, int step) =>
        new(actuator.Actions, action => arguments.Of(actuator.Specs[action], () => After(step)));

    private ChoiceState After(int step) => step < MostSteps
        ? new(another, next => next == 0 ? EndState.Instance : Actuator(step + 1))
        : new(enough, _ => EndState.Instance);
}
