namespace LamRobot.Api.Tests;

/// <summary>Plans the words "wave", "erase" and "hold" in a command's order, asks at "which", and refuses the rest.</summary>
internal sealed class LabPlanner : IPlanner
{
    private static readonly string[] Actions = ["wave", "erase", "hold"];

    public string Name => "lab";

    public ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken) => new(Plan(request.Command));

    private static PlanOutcome Plan(string wish)
    {
        var steps = wish.Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries).Where(Actions.Contains).Select((action, index) => new ActionStep($"s{index + 1}", LabRobot.Id, action)).ToList();
        return wish == "which" ? PlanOutcome.Ask("Which one?", 0.5)
            : steps.Count > 0 ? PlanOutcome.Planned(new(steps.ToEquatableList()), 1)
            : PlanOutcome.Refused("Nothing here does that.", 1);
    }
}
