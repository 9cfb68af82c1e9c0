namespace LamRobot.Contracts;

/// <summary>Turns a request into a checked plan; it can read what actuators offer, and cannot invoke them.</summary>
public interface IPlanner
{
    /// <summary>Name for reports, such as <c>lam</c> or <c>rules</c>.</summary>
    string Name { get; }

    /// <summary>Plans.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends planning.</param>
    /// <returns>A plan, a question or a refusal.</returns>
    ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken);
}
