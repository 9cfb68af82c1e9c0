namespace LamRobot.Contracts;

/// <summary>Everything that can be asked for now.</summary>
public sealed record CapabilityManifest
{
    /// <summary>Nothing can be asked for.</summary>
    public static CapabilityManifest Empty { get; } = new();

    /// <summary>The actuators; compared by content.</summary>
    public EquatableList<ActuatorManifest> Actuators { get; init => field = value ?? []; } = [];

    /// <summary>Finds an action.</summary>
    /// <param name="actuator">The actuator's id.</param>
    /// <param name="action">The action's name.</param>
    /// <returns>The action, or null when the manifest has none of this name.</returns>
    public ActionSpec? Find(string actuator, string action)
    {
        foreach (var candidate in Actuators)
        {
            if (!string.Equals(candidate.Id, actuator, StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var spec in candidate.Actions)
            {
                if (string.Equals(spec.Name, action, StringComparison.Ordinal))
                {
                    return spec;
                }
            }
        }

        return null;
    }
}
