namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>What a run of cases measured; rates are 0..1, a measure that the cases do not have is left out.</summary>
/// <param name="Cases">Cases that were run.</param>
/// <param name="Planner">The planner's name.</param>
internal sealed record EvaluationReport(int Cases, string Planner)
{
    /// <summary>The model, as the sha256 of its files.</summary>
    public string? Model { get; init; }

    /// <summary>Where the chance of cases without a seed came from.</summary>
    public int Seed { get; init; }

    /// <summary>Share of cases in which everything was right.</summary>
    public double? TaskSuccess { get; init; }

    /// <summary>Share of expected steps that were right.</summary>
    public double? StepSuccess { get; init; }

    /// <summary>Share of expected steps with the right action.</summary>
    public double? OperationAccuracy { get; init; }

    /// <summary>Share of expected entity arguments that were right.</summary>
    public double? ObjectAccuracy { get; init; }

    /// <summary>Share of expected arguments that were right.</summary>
    public double? ArgumentAccuracy { get; init; }

    /// <summary>Share of plan cases that end, ask or refuse as they should.</summary>
    public double? StatusAccuracy { get; init; }

    /// <summary>Mean steps of a plan, or that a mission tried.</summary>
    public double? Steps { get; init; }

    /// <summary>How plans, questions and refusals went.</summary>
    public OutcomeReport? Outcomes { get; init; }

    /// <summary>How long planning took, in milliseconds.</summary>
    public LatencyReport? LatencyMs { get; init; }

    /// <summary>Planning time for a step, in milliseconds: all planning of cases with steps, by their steps.</summary>
    public double? LatencyPerStepMs { get; init; }

    /// <summary>How well commands were heard.</summary>
    public HearingReport? Hearing { get; init; }

    /// <summary>How far the planner's confidence can be trusted.</summary>
    public CalibrationReport? Calibration { get; init; }

    /// <summary>What missions in simulation took.</summary>
    public SimulationReport? Simulation { get; init; }

    /// <summary>What missions in a program took.</summary>
    public ProgramReport? Program { get; init; }

    /// <summary>The case files, each with the sha256 of its content; what was not run of them is left out by tag or number.</summary>
    public SortedDictionary<string, string>? CaseFiles { get; init; }

    /// <summary>The same by case file; null when the run had only one.</summary>
    public SortedDictionary<string, GroupReport>? ByFile { get; init; }

    /// <summary>The same by tag.</summary>
    public SortedDictionary<string, GroupReport> ByTag { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Failures by cause.</summary>
    public SortedDictionary<string, int> ByCause { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Cases of kinds that are not run, by kind.</summary>
    public SortedDictionary<string, int>? NotSupported { get; init; }

    /// <summary>Lines that could not be read.</summary>
    public int? MalformedLines { get; init; }

    /// <summary>The cases that failed.</summary>
    public IReadOnlyList<FailureReport> Failures { get; init; } = [];
}
