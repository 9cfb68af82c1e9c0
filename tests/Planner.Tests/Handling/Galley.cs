using LamRobot.Contracts;
using LamRobot.Planner.Grounding;
using LamRobot.Planner.Handling;

namespace LamRobot.Planner.Tests.Handling;

/// <summary>A ship's galley with a robot that takes, carries and leaves things.</summary>
internal static class Galley
{
    public static CapabilityManifest Manifest { get; } = new()
    {
        Actuators =
        [
            new("cook", "robot")
            {
                Description = "It holds one thing at a time.",
                Actions =
                [
                    Action("approach", "Drives to a thing and stands in front of it; needed before it can be taken.", ("thing", "ware", "")),
                    Action("head_to", "Drives to a place.", ("place", "spot", "")),
                    Action("grab", "Takes a thing into the gripper.", ("thing", "ware", "")),
                    Action("serve", "Carries the held thing to the person who spoke; it must still be set down.", ("thing", "ware", "The thing in the gripper.")),
                    Action("set_down", "Sets the held thing down where the robot is.", ("thing", "ware", "The thing in the gripper.")),
                    Action("rinse", "Rinses the thing in the gripper; it stays in the gripper.", ("thing", "ware", "The thing in the gripper.")),
                    Action("open_up", "Opens a locker.", ("locker", "locker", "")),
                    Action("shut", "Closes a locker.", ("locker", "locker", "")),
                ],
            },
        ],
    };

    public static Observation Observation { get; } = new()
    {
        Entities =
        [
            new("cook", "Cook", "robot") { Attributes = EquatableMap.Of(("at", "bar")) },
            new("mate", "Mate", "person"),
            new("bar", "Bar", "spot"), new("sink", "Sink", "spot"), new("stove", "Stove", "spot"),
            new("locker", "Locker", "locker") { Attributes = EquatableMap.Of(("at", "stove"), ("state", "closed")) },
            new("mug", "Mug", "ware") { Attributes = EquatableMap.Of(("at", "Sink")) },
            new("pan", "Pan", "ware") { Attributes = EquatableMap.Of(("at", "locker")) },
            new("fork", "Fork", "ware") { Attributes = EquatableMap.Of(("at", "bar")) },
        ],
    };

    public static CandidateTable Table { get; } = CandidateTable.Create(Manifest, Observation);

    public static HandlingActions Actions { get; } = HandlingActions.Read(Manifest)!;

    /// <summary>Steps as in "approach mug, grab mug".</summary>
    public static IReadOnlyList<HandledStep> Steps(string plan) => [.. plan.Split(',', StringSplitOptions.TrimEntries).Select(words => words.Split(' ')).Select(words => Step(words[0], words.ElementAtOrDefault(1)))];

    private static HandledStep Step(string name, string? with)
    {
        var action = Actions.Of("cook", name);
        return new(action, action.Thing is null ? null : with, action.Place is null ? null : with);
    }

    private static ActionSpec Action(string name, string description, params (string Name, string Kind, string Description)[] parameters) => new(name)
    {
        Description = description,
        Effect = ActionEffect.Reversible,
        Parameters = parameters.Select(each => new ParameterSpec(each.Name, ParameterKind.Entity) { Required = true, EntityKinds = [each.Kind, .. each.Name == "place" ? (string[])["locker"] : []], Description = each.Description }).ToEquatableList(),
    };
}
