using LamRobot.Contracts;
using LamRobot.Planner.Written;

namespace LamRobot.Planner.Causal.Grammar;

/// <summary>The arguments that may be written for an action, in the order of its parameters.</summary>
/// <param name="request">The request that they belong to.</param>
internal sealed class ArgumentGrammar(PlanRequest request)
{
    private readonly SpokenWords words = new(request.Command);
    private readonly List<Entity> entities = [.. request.Observation.Entities.DistinctBy(entity => entity.Id).Where(entity => JsonText.IsWritable(entity.Id))];
    private readonly Dictionary<ParameterSpec, ByteTrie> texts = new(ReferenceEqualityComparer.Instance);
    private readonly ByteTrie truths = new("true", "false");

    /// <summary>Looks whether an action can be planned at all.</summary>
    /// <param name="action">The action.</param>
    /// <returns>The action with the parameters that something fits; null when nothing fits a required one.</returns>
    public PlannableAction? Plannable(ActionSpec action)
    {
        var named = action.Parameters.DistinctBy(parameter => parameter.Name).ToList();
        var fillable = named.Where(parameter => JsonText.IsWritable(parameter.Name) && CanBeFilled(parameter)).ToList();
        return named.Exists(parameter => parameter.Required && !fillable.Contains(parameter)) ? null : new(action, fillable);
    }

    /// <summary>The arguments of an action and the braces that close them and the step.</summary>
    /// <param name="action">The action.</param>
    /// <param name="then">What follows.</param>
    public TextState Of(PlannableAction action, Func<TextState> then) => From(action, 0, first: true, then);

    private ChoiceState From(PlannableAction action, int from, bool first, Func<TextState> then)
    {
        if (!action.Names.TryGetValue((from, first), out var names))
        {
            names = action.Names[(from, first)] = new(Following(action, from, first));
        }

        // The closing braces are always the last text, where they may come at all.
        return new(names, next => from + next < action.Parameters.Count ? Value(action.Parameters[from + next], () => From(action, from + next + 1, first: false, then)) : then());
    }

    private static IEnumerable<string> Following(PlannableAction action, int from, bool first)
    {
        for (var i = from; i < action.Parameters.Count; i++)
        {
            yield return $"{(first ? "" : ",")}{JsonText.Quote(action.Parameters[i].Name)}:";
            if (action.Parameters[i].Required)
            {
                yield break;
            }
        }

        yield return "}}";
    }

    private TextState Value(ParameterSpec parameter, Func<TextState> then) => parameter.Kind switch
    {
        ParameterKind.Number => new NumberState(NumberLimits.Of(parameter)!, then),
        ParameterKind.Boolean => new ChoiceState(truths, _ => then()),
        ParameterKind.Text => new ChoiceState(new("\""), _ => new SpokenState(words, words.Starts, then)),
        _ => new ChoiceState(Texts(parameter), _ => then()),
    };

    private bool CanBeFilled(ParameterSpec parameter) => parameter.Kind switch
    {
        ParameterKind.Number => NumberLimits.Of(parameter) is not null,
        ParameterKind.Boolean => true,
        ParameterKind.Text => words.Starts.Count > 0,
        _ => !Texts(parameter).IsEmpty,
    };

    private ByteTrie Texts(ParameterSpec parameter)
    {
        if (!texts.TryGetValue(parameter, out var trie))
        {
            var values = parameter.Kind == ParameterKind.Choice
                ? parameter.Choices.Distinct(StringComparer.Ordinal).Where(JsonText.IsWritable)
                : entities.Where(entity => parameter.Takes(entity.Kind)).Select(entity => entity.Id);
            trie = texts[parameter] = new(values.Select(JsonText.Quote));
        }

        return trie;
    }
}
