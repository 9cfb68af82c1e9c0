using System.Globalization;
using LamRobot.Contracts;
using LamRobot.Planner.Grounding;
using LamRobot.Planner.Numbers;
using LamRobot.Planner.Text;

namespace LamRobot.Planner.Lam;

/// <summary>Reads the decoder's decisions as steps: rows become ids and choices, spans become the person's words or numbers.</summary>
internal sealed class PlanReader
{
    private readonly CandidateTable table;
    private readonly TokenSequence tokens;
    private readonly IReadOnlyList<Decision> decisions;
    private readonly List<ActionStep> steps = [];
    private readonly List<MissingArgument> missing = [];
    private int explained;

    /// <summary>Reads a plan.</summary>
    /// <param name="table">The candidates.</param>
    /// <param name="tokens">The command.</param>
    /// <param name="decisions">The decisions, the ending one last.</param>
    public PlanReader(CandidateTable table, TokenSequence tokens, IReadOnlyList<Decision> decisions)
    {
        (this.table, this.tokens, this.decisions) = (table, tokens, decisions);
        foreach (var decision in decisions)
        {
            Read(decision);
        }
    }

    /// <summary>The steps.</summary>
    public Plan Plan => new(steps.ToEquatableList());

    /// <summary>What the words did not tell, or told beyond its limits.</summary>
    public IReadOnlyList<MissingArgument> Missing => missing;

    /// <summary>Whether nothing in the manifest does a part of the command.</summary>
    public bool Refused { get; private set; }

    /// <summary>The words behind the last that a choice came from; the whole command when nothing was chosen.</summary>
    public string NotUnderstood
    {
        get
        {
            var rest = tokens.Text[explained..].Trim(' ', ',', '.', '!', '?');
            return steps.Count == 0 || rest.Length == 0 ? tokens.Text.Trim() : rest;
        }
    }

    private void Read(Decision decision)
    {
        if (decision.Parameter is null)
        {
            DropRepeated();
        }

        if (decision.Row is not (SpecialRow.End or SpecialRow.Absent or SpecialRow.Refuse))
        {
            explained = Math.Max(explained, tokens.Offsets[decision.End].End);
        }

        switch (decision)
        {
            case { Row: SpecialRow.Refuse, Parameter: null }:
                Refused = true;
                break;
            case { Action: { } action, Parameter: null }:
                Begin(action, decision);
                break;
            case { Action: { } action, Parameter: { } parameter }:
                Fill(action, parameter, decision);
                break;
            default:
                break;
        }
    }

    // Said once more by a decoder that loops, and without effect: only what does the same when done twice is dropped.
    private void DropRepeated()
    {
        if (steps is [.., var before, var last]
            && before.Actuator == last.Actuator && before.Action == last.Action && before.Arguments.Equals(last.Arguments)
            && table.Actions.Any(action => action.Actuator == last.Actuator && action.Spec.Name == last.Action && action.Spec.Effect is ActionEffect.Idempotent or ActionEffect.ReadOnly))
        {
            steps.RemoveAt(steps.Count - 1);
        }
    }

    private void Begin(ManifestAction action, Decision decision)
    {
        var number = steps.Count + 1;
        steps.Add(new(Id(number), action.Actuator, action.Spec.Name)
        {
            DependsOn = number > 1 ? [Id(number - 1)] : [],
            Confidence = Math.Exp(decision.LogProbability),
        });
    }

    private void Fill(ManifestAction action, ParameterSpec parameter, Decision decision)
    {
        var value = Value(parameter, decision);
        if (value?.AsNumber() is { } number && (number < parameter.Minimum || number > parameter.Maximum))
        {
            missing.Add(new(action.Spec, parameter, number));
        }
        else if (value is { } known)
        {
            var step = steps[^1];
            steps[^1] = step with
            {
                Arguments = step.Arguments.With(parameter.Name, known),
                Confidence = step.Confidence * Math.Exp(decision.LogProbability),
            };
        }
        else if (parameter.Required)
        {
            missing.Add(new(action.Spec, parameter));
        }
    }

    private ArgumentValue? Value(ParameterSpec parameter, Decision decision) => decision.Row switch
    {
        SpecialRow.Absent => (ArgumentValue?)null,
        SpecialRow.Span => Words(parameter, decision),
        var row when table.EntityAt(row) is { } entity => ArgumentValue.FromString(entity.Id),
        var row when table.ChoiceAt(row) is { } choice => parameter.Kind == ParameterKind.Boolean ? ArgumentValue.FromBoolean(choice == "true") : ArgumentValue.FromString(choice),
        _ => null,
    };

    private ArgumentValue? Words(ParameterSpec parameter, Decision decision)
    {
        var (start, end) = (tokens.Offsets[decision.Start].Start, tokens.Offsets[decision.End].End);
        var words = end > start ? tokens.Text[start..end] : "";
        if (parameter.Kind != ParameterKind.Number)
        {
            return words.Length > 0 ? ArgumentValue.FromString(SpokenValue.Of(parameter, Whole(parameter, decision, (start, end)))) : (ArgumentValue?)null;
        }

        return NumberReader.Read(words, parameter.Unit, parameter.Minimum, parameter.Maximum) is { } number ? ArgumentValue.FromDouble(number) : (ArgumentValue?)null;
    }

    private string Whole(ParameterSpec parameter, Decision decision, (int Start, int End) words)
    {
        var others = decisions.Where(other => other != decision && other.Row == SpecialRow.Span).Select(other => (tokens.Offsets[other.Start].Start, tokens.Offsets[other.End].End));
        var (start, end) = WrittenName.Whole(parameter, tokens.Text, words, [.. others]);
        return tokens.Text[start..end];
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"s{number}");
}
