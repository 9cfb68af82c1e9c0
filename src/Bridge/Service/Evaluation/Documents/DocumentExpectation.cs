using LamRobot.Contracts;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>One way in which a document case can be right.</summary>
/// <param name="Outcome">Whether the command is to be carried out, asked about or refused; the last two leave the document untouched.</param>
/// <param name="Assertions">What holds of the result.</param>
internal sealed record DocumentExpectation(PlanOutcomeKind Outcome, IReadOnlyList<Assertion> Assertions)
{
    /// <summary>Whether what no assertion speaks of is as it was.</summary>
    public bool Unchanged { get; init; }

    /// <summary>The files that the folder holds in the end, hidden ones aside; null for any.</summary>
    public IReadOnlyList<string>? Files { get; init; }

    /// <summary>The saved file that is judged; null for the document itself.</summary>
    public string? Read { get; init; }

    /// <inheritdoc />
    public override string ToString() => Outcome == PlanOutcomeKind.Plan ? string.Join(' ', Assertions.Select(assertion => assertion.Words)) : Outcome.ToString().ToLowerInvariant();
}
