namespace LamRobot.Training.Examples;

/// <summary>One action of the right plan.</summary>
/// <param name="Action">The action's name.</param>
/// <param name="Trigger">The words that ask for it, when that is known.</param>
/// <param name="Arguments">The arguments by parameter name; a parameter without one is absent.</param>
public sealed record TrainingStep(string Action, TextSpan? Trigger, IReadOnlyDictionary<string, TrainingArgument> Arguments)
{
    /// <summary>What became of it: steps that were tried before come first, they are known and not learnt.</summary>
    public StepOutcome Outcome { get; init; }
}
