using LamRobot.Contracts;
using LamRobot.Planner.Grounding;
using LamRobot.Planner.Numbers;
using LamRobot.Planner.Text;

namespace LamRobot.Planner.Rules;

/// <summary>Finds the action of a clause and its arguments by matching words.</summary>
internal sealed class ClauseReader(CandidateTable table)
{
    private const double LeastScore = 0.9;
    private const double NameWeight = 2;

    /// <summary>The action whose name and description share most with the clause, or null when none does.</summary>
    public ManifestAction? FindAction(string clause)
    {
        var words = Words.Split(clause).Where(word => !Words.IsFunction(word.Text)).ToList();
        var best = table.Actions
            .Select(action => (Action: action, Score: Score(words, table.Candidates[action.Row - SpecialRow.Count])))
            .OrderByDescending(item => item.Score)
            .FirstOrDefault();
        return best.Score >= LeastScore ? best.Action : null;
    }

    /// <summary>The arguments that the clause names.</summary>
    public EquatableMap<ArgumentValue> Arguments(ManifestAction action, string clause)
    {
        var found = new Dictionary<string, ArgumentValue>(StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in action.Spec.Parameters)
        {
            if (Value(parameter, clause, used) is { } value)
            {
                found[parameter.Name] = value;
                used.Add(value.ToString());
            }
        }

        return found.ToEquatableMap();
    }

    private static double Score(List<CommandWord> words, Candidate action)
    {
        var score = 0d;
        for (var i = 0; i < words.Count; i++)
        {
            // The verb usually comes first.
            var place = i == 0 ? 1 : 0.6;
            score += place * ((NameWeight * Best(words[i].Text, action.NameWords)) + Best(words[i].Text, action.DescriptionWords));
        }

        return score / Math.Max(1, action.NameWords.Count);
    }

    private static double Best(string word, IReadOnlyList<string> others) => others.Count == 0 ? 0 : others.Max(other => Words.Similarity(word, other));

    private ArgumentValue? Value(ParameterSpec parameter, string clause, HashSet<string> used) => parameter.Kind switch
    {
        ParameterKind.Entity => Entity(parameter, clause, used),
        ParameterKind.Choice => Longest(parameter.Choices, clause) is { } choice ? ArgumentValue.FromString(choice) : (ArgumentValue?)null,
        ParameterKind.Boolean => Holds(clause, "on") ? true : Holds(clause, "off") ? false : (ArgumentValue?)null,
        ParameterKind.Number => NumberReader.Read(clause, parameter.Unit, parameter.Minimum, parameter.Maximum) is { } number ? ArgumentValue.FromDouble(number) : (ArgumentValue?)null,
        _ => Rest(clause) is { Length: > 0 } rest ? ArgumentValue.FromString(rest) : (ArgumentValue?)null,
    };

    private ArgumentValue? Entity(ParameterSpec parameter, string clause, HashSet<string> used)
    {
        var allowed = new bool[table.RowCount];
        table.AllowValues(parameter, allowed);
        var entity = Enumerable.Range(SpecialRow.Count, table.RowCount - SpecialRow.Count)
            .Where(row => allowed[row])
            .Select(table.EntityAt)
            .OfType<Entity>()
            .Where(entity => !used.Contains(entity.Id) && (Holds(clause, entity.Name) || (entity.Id == "operator" && Holds(clause, "me"))))
            .OrderByDescending(entity => entity.Name.Length)
            .FirstOrDefault();
        return entity is null ? (ArgumentValue?)null : ArgumentValue.FromString(entity.Id);
    }

    private static string? Longest(IReadOnlyList<string> names, string clause) =>
        names.Where(name => Holds(clause, name)).OrderByDescending(name => name.Length).FirstOrDefault();

    private static bool Holds(string clause, string name)
    {
        var words = Words.Split(clause).Select(word => word.Text).ToList();
        var wanted = Words.Split(name).Select(word => word.Text).ToList();
        return wanted.Count > 0 && Enumerable.Range(0, Math.Max(0, words.Count - wanted.Count + 1)).Any(start => words.Skip(start).Take(wanted.Count).SequenceEqual(wanted));
    }

    private static string Rest(string clause)
    {
        var space = clause.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? "" : clause[(space + 1)..].Trim();
    }
}
