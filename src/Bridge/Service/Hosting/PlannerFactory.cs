namespace LamRobot.Bridge.Service;

/// <summary>Loads planners by name.</summary>
internal static class PlannerFactory
{
    public static LoadedPlanner Create(ModelStore store, string? name) => throw new SetupException($"no planner {name} in {store}", "");
}
