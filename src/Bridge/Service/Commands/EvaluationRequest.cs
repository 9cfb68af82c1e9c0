namespace LamRobot.Bridge.Service;

/// <summary>What an evaluation shall do.</summary>
/// <param name="Cases">The case files.</param>
internal sealed record EvaluationRequest(IReadOnlyList<string> Cases)
{
    /// <summary>Folder of manifests; null for those beside the case files.</summary>
    public string? Manifests { get; init; }

    /// <summary>Folder of the document cases' folders of an earlier run, to be judged without running anything; null to run the cases.</summary>
    public string? Kept { get; init; }

    /// <summary>Folder in which the folder of each document case is kept; null to keep none.</summary>
    public string? Keep { get; init; }

    /// <summary>Folder for what can be learnt from missions that were right; null for nothing.</summary>
    public string? Learn { get; init; }

    /// <summary>Who plans; the best that is there when nothing is said.</summary>
    public PlannerRequest Planner { get; init; } = new();

    /// <summary>Where the report is written; null for nowhere.</summary>
    public string? Report { get; init; }

    /// <summary>How many cases are run at most.</summary>
    public int? Limit { get; init; }

    /// <summary>The tag that cases must have; null for any.</summary>
    public string? Tag { get; init; }

    /// <summary>How many cases run at the same time.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Where the chance of cases without a seed comes from.</summary>
    public int Seed { get; init; } = 1;
}
