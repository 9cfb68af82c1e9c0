namespace LamRobot.Contracts;

/// <summary>What an actuator can do, as data: it can be read and planned with, not invoked.</summary>
/// <param name="Name">Its name, unique in the actuator.</param>
/// <param name="TimeoutSeconds">How long it may take, in seconds.</param>
public sealed record ActionSpec(string Name, double TimeoutSeconds = ActionSpec.DefaultTimeoutSeconds)
{
    /// <summary>How long an action may take when nothing is said.</summary>
    public const double DefaultTimeoutSeconds = 60;

    /// <summary>What it does, in words that a model reads.</summary>
    public string Description { get; init => field = value ?? ""; } = "";

    /// <summary>What it does to the world; the worst when nothing is said.</summary>
    public ActionEffect Effect { get; init; }

    /// <summary>Whether a mission ends with it when it fails: what was half done was changed, and another try at the whole would do harm.</summary>
    public bool FailsForGood { get; init; }

    /// <summary>For how long it goes on by itself, in seconds, when nobody says that it is still wanted: a dead man's switch. It ends by itself when null.</summary>
    public double? HoldSeconds { get; init; }

    /// <summary>Its parameters, in the order in which they are decided; compared by content.</summary>
    public EquatableList<ParameterSpec> Parameters { get; init => field = value ?? []; } = [];

    /// <summary>What must hold before it starts.</summary>
    public EquatableList<Condition> Requires { get; init => field = value ?? []; } = [];

    /// <summary>What must be seen after it ended: this is how its effect is verified.</summary>
    public EquatableList<Condition> Ensures { get; init => field = value ?? []; } = [];

    /// <summary>Finds a parameter by its name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The parameter, or null when there is none.</returns>
    public ParameterSpec? FindParameter(string name)
    {
        foreach (var parameter in Parameters)
        {
            if (string.Equals(parameter.Name, name, StringComparison.Ordinal))
            {
                return parameter;
            }
        }

        return null;
    }
}
