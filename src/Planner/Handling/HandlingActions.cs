using LamRobot.Contracts;

namespace LamRobot.Planner.Handling;

/// <summary>What a manifest's actions do with the things that a robot takes, carries and leaves, as far as their descriptions say it.</summary>
internal sealed class HandlingActions
{
    private readonly Dictionary<(string Actuator, string Action), HandledAction> actions;

    private HandlingActions(Dictionary<(string, string), HandledAction> actions) => this.actions = actions;

    /// <summary>Whether the robot must stand at a thing before it takes it.</summary>
    public bool MustStand { get; private init; }

    /// <summary>Whether the robot holds one thing at a time.</summary>
    public bool HoldsOne { get; private init; }

    /// <summary>Reads a manifest.</summary>
    /// <param name="manifest">What can be done.</param>
    /// <returns>What is known; null where nothing, or not exactly one robot, takes things.</returns>
    public static HandlingActions? Read(CapabilityManifest manifest)
    {
        var robots = manifest.Actuators.Select(actuator => (Actuator: actuator, Handled: actuator.Actions.Select(action => (action.Name, Does: HandlingWords.Read(action))).DistinctBy(action => action.Name).ToList()))
            .Where(robot => robot.Handled.Exists(action => action.Does.Role == HandlingRole.Take)).ToList();
        if (robots is not [var (actuator, handled)])
        {
            return null;
        }

        // What others do may be anything, also to this robot's things.
        var actions = handled.ToDictionary(action => (actuator.Id, action.Name), action => action.Does);
        var said = actuator.Actions.Select(action => action.Description).Prepend(actuator.Description).ToList();
        return new(actions)
        {
            MustStand = said.Exists(HandlingWords.SayItMustStand) && actions.Values.Any(action => action.Role == HandlingRole.Go),
            HoldsOne = said.Exists(HandlingWords.SayItHoldsOne),
        };
    }

    /// <summary>Whether an action has a role.</summary>
    /// <param name="role">The role.</param>
    /// <returns>Whether one has.</returns>
    public bool Can(HandlingRole role) => actions.Values.Any(action => action.Role == role);

    /// <summary>What an action does.</summary>
    /// <param name="actuator">Whose action it is.</param>
    /// <param name="action">Its name.</param>
    /// <returns>What is known of it.</returns>
    public HandledAction Of(string actuator, string action) => actions.GetValueOrDefault((actuator, action)) ?? new(HandlingRole.Unknown);
}
