namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>What a case gave.</summary>
/// <param name="Case">The case.</param>
/// <param name="Right">Whether everything was right.</param>
internal sealed record CaseResult(EvaluationCase Case, bool Right)
{
    /// <summary>Why it failed; <see cref="FailureCause.None"/> when it did not.</summary>
    public FailureCause Cause { get; init; }

    /// <summary>The command as it was planned with.</summary>
    public string Command { get; init; } = "";

    /// <summary>What was accepted, in words.</summary>
    public string Expected { get; init; } = "";

    /// <summary>What came, in words.</summary>
    public string Got { get; init; } = "";

    /// <summary>How sure the planner was of its first plan, 0..1; null when nothing was planned.</summary>
    public double? Confidence { get; init; }

    /// <summary>Steps of the plan, or that the mission tried; null when there is no plan.</summary>
    public int? Steps { get; init; }

    /// <summary>How long each planning took, in milliseconds.</summary>
    public IReadOnlyList<double> PlanMilliseconds { get; init; } = [];

    /// <summary>How near the plan is; null when no plan is expected.</summary>
    public PlanScore? Score { get; init; }

    /// <summary>The expected and the given outcome; null when outcomes are not judged.</summary>
    public OutcomePair? Outcomes { get; init; }

    /// <summary>How the command was heard; null when it was typed.</summary>
    public CommandHearing? Heard { get; init; }

    /// <summary>What the mission took; null when nothing was simulated.</summary>
    public SimulationFigures? Simulated { get; init; }

    /// <summary>The mission, to learn from; null when it was not right, or nothing was carried out.</summary>
    public ProvenMission? Proven { get; init; }

    /// <summary>What the mission took in a program; null when it ran in none.</summary>
    public ProgramFigures? InProgram { get; init; }
}
