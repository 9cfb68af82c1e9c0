namespace LamRobot.Contracts;

/// <summary>A whole mission as it happened: for the journal, training, replay and evaluation.</summary>
/// <param name="Id">The mission's id.</param>
/// <param name="Command">The person's words.</param>
public sealed record Episode(string Id, string Command)
{
    /// <summary>What was heard, when the command was spoken.</summary>
    public Transcript? Heard { get; init; }

    /// <summary>What was known at the start.</summary>
    public Observation Observation { get; init => field = value ?? Observation.Empty; } = Observation.Empty;

    /// <summary>Every plan that was made, the first and each replan; compared by content.</summary>
    public EquatableList<PlanOutcome> Plans { get; init => field = value ?? []; } = [];

    /// <summary>The steps that were tried, in order; compared by content.</summary>
    public EquatableList<EpisodeStep> Steps { get; init => field = value ?? []; } = [];

    /// <summary>How it ended.</summary>
    public MissionStatus Status { get; init; }

    /// <summary>Why, as a code.</summary>
    public ResultCode Code { get; init; }

    /// <summary>Why, in words; or the question to the person.</summary>
    public string Message { get; init => field = value ?? ""; } = "";

    /// <summary>When it began.</summary>
    public DateTimeOffset Started { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset Ended { get; init; }
}
