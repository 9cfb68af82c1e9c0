namespace LamRobot.Perception.World;

/// <summary>Whether an effect happened, and how that is known.</summary>
/// <param name="Verdict">Yes, no, or not seen.</param>
/// <param name="Reason">What shows it, or why it cannot be told.</param>
public sealed record EffectAnswer(EffectVerdict Verdict, string Reason);
