using LamRobot.Contracts;

namespace LamRobot.Planner.Grounding;

/// <summary>Everything that the decoder can point at for one manifest and observation, as numbered rows: special rows, actions, parameters, choices, entities.</summary>
public sealed class CandidateTable
{
    private readonly Dictionary<int, ManifestAction> actionsByRow = [];
    private readonly Dictionary<(string Parameter, string Choice), int> choices = [];
    private readonly Dictionary<int, string> choiceByRow = [];
    private readonly Dictionary<string, int> entities = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Entity> entityByRow = [];
    private readonly Dictionary<string, List<int>> rowsByKind = new(StringComparer.Ordinal);
    private readonly List<Candidate> candidates = [];
    private readonly List<ManifestAction> actions = [];

    private CandidateTable()
    {
    }

    /// <summary>The candidates behind the special rows; row r is item r - <see cref="SpecialRow.Count"/>.</summary>
    public IReadOnlyList<Candidate> Candidates => candidates;

    /// <summary>Number of rows, special ones included.</summary>
    public int RowCount => SpecialRow.Count + candidates.Count;

    /// <summary>The actions, in the manifest's order.</summary>
    public IReadOnlyList<ManifestAction> Actions => actions;

    /// <summary>The row of the place where an assistant listens, which is meant when no place is said; null when nobody knows.</summary>
    public int? ListeningPlace { get; private set; }

    /// <summary>Makes the table.</summary>
    /// <param name="manifest">What can be done.</param>
    /// <param name="observation">What is known of the world.</param>
    /// <returns>The table.</returns>
    public static CandidateTable Create(CapabilityManifest manifest, Observation observation)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(observation);
        var table = new CandidateTable();
        table.AddActions(manifest);
        table.AddChoices();
        table.AddEntities(observation);
        table.ListeningPlace = table.FindListeningPlace(observation);
        return table;
    }

    /// <summary>The decision that a parameter asks for.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <returns>Its kind of decision.</returns>
    public static DecisionKind DecisionFor(ParameterSpec parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return parameter.Kind switch
        {
            ParameterKind.Entity => DecisionKind.Entity,
            ParameterKind.Choice or ParameterKind.Boolean => DecisionKind.Choice,
            ParameterKind.Number => DecisionKind.Number,
            _ => DecisionKind.Text,
        };
    }

    /// <summary>Finds an action by its row.</summary>
    /// <param name="row">The row.</param>
    /// <returns>The action, or null when the row is none.</returns>
    public ManifestAction? ActionAt(int row) => actionsByRow.GetValueOrDefault(row);

    /// <summary>Finds an action by its name; the first actuator that offers it wins.</summary>
    /// <param name="name">The action's name.</param>
    /// <returns>The action, or null when there is none.</returns>
    public ManifestAction? FindAction(string name) => actions.Find(action => action.Spec.Name == name);

    /// <summary>Finds an entity's row.</summary>
    /// <param name="id">The entity's id.</param>
    /// <returns>The row, or null when the entity is not there.</returns>
    public int? EntityRow(string id) => entities.TryGetValue(id, out var row) ? row : null;

    /// <summary>Finds an entity by its row.</summary>
    /// <param name="row">The row.</param>
    /// <returns>The entity, or null when the row is none.</returns>
    public Entity? EntityAt(int row) => entityByRow.GetValueOrDefault(row);

    /// <summary>Finds a choice's row.</summary>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="choice">The choice; <c>true</c> or <c>false</c> for a boolean.</param>
    /// <returns>The row, or null when there is no such choice.</returns>
    public int? ChoiceRow(string parameter, string choice) => choices.TryGetValue((parameter, choice), out var row) ? row : null;

    /// <summary>Finds a choice by its row.</summary>
    /// <param name="row">The row.</param>
    /// <returns>The choice, or null when the row is none.</returns>
    public string? ChoiceAt(int row) => choiceByRow.GetValueOrDefault(row);

    /// <summary>Marks the actions that may come next.</summary>
    /// <param name="first">Whether nothing has been decided: an empty plan is none.</param>
    /// <param name="allowed">Gets true at every allowed row; shape [<see cref="RowCount"/>].</param>
    public void AllowActions(bool first, Span<bool> allowed)
    {
        allowed.Clear();
        allowed[SpecialRow.End] = !first;
        allowed[SpecialRow.Refuse] = true;
        foreach (var action in actions)
        {
            allowed[action.Row] = true;
        }
    }

    /// <summary>Marks the values that a parameter may get.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="allowed">Gets true at every allowed row; shape [<see cref="RowCount"/>].</param>
    public void AllowValues(ParameterSpec parameter, Span<bool> allowed)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        allowed.Clear();
        allowed[SpecialRow.Absent] = true;
        switch (DecisionFor(parameter))
        {
            case DecisionKind.Entity:
                AllowEntities(parameter, allowed);
                break;
            case DecisionKind.Choice:
                foreach (var choice in ChoicesOf(parameter))
                {
                    allowed[choices[(parameter.Name, choice)]] = true;
                }

                break;
            default:
                allowed[SpecialRow.Span] = true;
                break;
        }
    }

    /// <summary>Whether an action takes any of some entities.</summary>
    /// <param name="action">The action.</param>
    /// <param name="rows">The entities' rows.</param>
    internal bool TakesAny(ManifestAction action, HashSet<int> rows)
    {
        var allowed = new bool[RowCount];
        foreach (var parameter in action.Spec.Parameters.Where(static each => DecisionFor(each) == DecisionKind.Entity))
        {
            AllowValues(parameter, allowed);
            if (rows.Any(row => allowed[row]))
            {
                return true;
            }
        }

        return false;
    }

    private static EquatableList<string> ChoicesOf(ParameterSpec parameter) => parameter.Kind switch
    {
        ParameterKind.Choice => parameter.Choices,
        ParameterKind.Boolean => ["true", "false"],
        _ => [],
    };

    private void AllowEntities(ParameterSpec parameter, Span<bool> allowed)
    {
        if (parameter.EntityKinds.Count == 0)
        {
            foreach (var row in entityByRow.Keys)
            {
                allowed[row] = true;
            }
        }

        foreach (var kind in parameter.EntityKinds)
        {
            foreach (var row in rowsByKind.GetValueOrDefault(kind, []))
            {
                allowed[row] = true;
            }
        }
    }

    private void AddActions(CapabilityManifest manifest)
    {
        var offered = manifest.Actuators.SelectMany(actuator => actuator.Actions.Select(spec => (actuator.Id, Spec: spec))).ToList();
        var firstParameter = SpecialRow.Count + offered.Count;
        foreach (var (actuator, spec) in offered)
        {
            var parameterRows = Enumerable.Range(firstParameter, spec.Parameters.Count).ToList();
            firstParameter += spec.Parameters.Count;
            var action = new ManifestAction(actuator, spec, Add(CandidateTexts.Action(spec)), parameterRows);
            actions.Add(action);
            actionsByRow[action.Row] = action;
        }

        foreach (var (_, spec) in offered)
        {
            foreach (var parameter in spec.Parameters)
            {
                Add(CandidateTexts.Parameter(spec, parameter));
            }
        }
    }

    private void AddChoices()
    {
        foreach (var parameter in actions.SelectMany(action => action.Spec.Parameters))
        {
            foreach (var choice in ChoicesOf(parameter).Where(choice => !choices.ContainsKey((parameter.Name, choice))))
            {
                var row = Add(CandidateTexts.Choice(parameter, choice));
                choices[(parameter.Name, choice)] = row;
                choiceByRow[row] = choice;
            }
        }
    }

    private void AddEntities(Observation observation)
    {
        var here = CandidateTexts.NamedBySpeakers(observation, onlyHeld: false);
        var held = CandidateTexts.NamedBySpeakers(observation, onlyHeld: true);
        foreach (var entity in observation.Entities)
        {
            var row = Add(CandidateTexts.Entity(entity, observation, here, held));
            entities[entity.Id] = row;
            entityByRow[row] = entity;
            if (!rowsByKind.TryGetValue(entity.Kind, out var rows))
            {
                rowsByKind[entity.Kind] = rows = [];
            }

            rows.Add(row);
        }
    }

    private int Add(Candidate candidate)
    {
        candidates.Add(candidate);
        return SpecialRow.Count + candidates.Count - 1;
    }

    // Several assistants in several places: it is not known which of them was spoken to.
    private int? FindListeningPlace(Observation observation)
    {
        var places = observation.Entities.Where(static entity => entity.Kind == CandidateTexts.Assistant).SelectMany(static entity => entity.Attributes.Values)
            .SelectMany(named => observation.Entities.Where(entity => entity.Id == named || string.Equals(entity.Name, named, StringComparison.OrdinalIgnoreCase)))
            .Select(entity => EntityRow(entity.Id)).OfType<int>().Distinct().ToList();
        return places is [var one] ? one : null;
    }
}
