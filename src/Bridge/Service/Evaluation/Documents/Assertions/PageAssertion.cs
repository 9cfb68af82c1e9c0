namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>All pages have a layout.</summary>
/// <param name="Accepts">Whether a layout is accepted.</param>
/// <param name="Allowed">The properties that may change with it.</param>
internal sealed record PageAssertion(Func<PageLayout, bool> Accepts, PageAspect Allowed) : Assertion
{
    /// <inheritdoc />
    public override string? Failure(JudgedDocument judged) => judged.Result.Pages.FirstOrDefault(page => !Accepts(page)) is { } wrong ? $"a page is {wrong}" : null;

    /// <inheritdoc />
    public override void Allow(JudgedDocument judged, Allowances allowed) => allowed.Page |= Allowed;
}
