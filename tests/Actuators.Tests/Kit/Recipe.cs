namespace LamRobot.Actuators.Tests;

/// <summary>Writes steps and plans in short.</summary>
internal static class Recipe
{
    public static ActionStep Step(string id, string action, params (string Name, ArgumentValue Value)[] arguments) =>
        new(id, "robot", action) { Arguments = EquatableMap.Of(arguments.AsSpan()) };

    public static ActionStep GoTo(string id, string place) => Step(id, "go_to", ("place", place));

    public static ActionStep PickUp(string id, string thing) => Step(id, "pick_up", ("object", thing));

    public static ActionStep Say(string id, string text) => Step(id, "say", ("text", text));

    public static ActionStep After(this ActionStep step, params string[] ids) => step with { DependsOn = ids.ToEquatableList() };

    public static PlanOutcome Planned(params ActionStep[] steps) => PlanOutcome.Planned(new Plan(steps.ToEquatableList()), 1);
}
