namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>A fact of a simulated world, or a pattern of facts with variables such as <c>?x</c>.</summary>
/// <param name="Terms">Its words: what is said, then of whom.</param>
/// <param name="Negated">Whether it must not hold.</param>
internal sealed record FactTuple(IReadOnlyList<string> Terms, bool Negated = false)
{
    /// <inheritdoc />
    public override string ToString() => (Negated ? "not " : "") + string.Join(' ', Terms);
}
