namespace LamRobot.Planner.Chat;

/// <summary>How a chat model is asked.</summary>
public sealed record ChatPlannerOptions
{
    /// <summary>How long one answer may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many tokens an answer may have.</summary>
    public int MostTokens { get; init; } = 1500;
}
