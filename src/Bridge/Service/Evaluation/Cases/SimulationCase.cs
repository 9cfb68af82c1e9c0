namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>Asks whether a mission in a simulated world reaches its goal.</summary>
/// <param name="Origin">Where it stands.</param>
/// <param name="Id">Its id, unique in its file.</param>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Goal">What must hold at the end.</param>
internal sealed record SimulationCase(CaseOrigin Origin, string Id, string Scenario, IReadOnlyList<FactTuple> Goal) : EvaluationCase(Origin, Id)
{
    /// <summary>Where all chance of the run comes from; null when the case leaves it to the run.</summary>
    public int? Seed { get; init; }

    /// <summary>Facts that override the scenario's start.</summary>
    public IReadOnlyList<FactTuple> Setup { get; init; } = [];

    /// <summary>What must never hold.</summary>
    public IReadOnlyList<FactTuple> Avoid { get; init; } = [];

    /// <summary>What goes wrong on purpose.</summary>
    public CaseFaults Faults { get; init; } = CaseFaults.None;
}
