namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>At least one of several groups of assertions holds.</summary>
/// <param name="Groups">The groups; all assertions of a group hold together.</param>
internal sealed record AnyAssertion(IReadOnlyList<IReadOnlyList<Assertion>> Groups) : Assertion
{
    /// <inheritdoc />
    public override string? Failure(JudgedDocument judged) =>
        Groups.Any(group => Holds(group, judged)) ? null : string.Join("; nor: ", Groups.Select(group => group.Select(item => item.Failure(judged)).First(failure => failure is not null)));

    /// <inheritdoc />
    public override void Allow(JudgedDocument judged, Allowances allowed)
    {
        foreach (var assertion in Groups.Where(group => Holds(group, judged)).SelectMany(group => group))
        {
            assertion.Allow(judged, allowed);
        }
    }

    private static bool Holds(IReadOnlyList<Assertion> group, JudgedDocument judged) => group.All(assertion => assertion.Failure(judged) is null);
}
