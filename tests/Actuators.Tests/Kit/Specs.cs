namespace LamRobot.Actuators.Tests;

/// <summary>The actions of a small robot: one of every effect, one parameter of every kind.</summary>
internal static class Specs
{
    public static ActionSpec GoTo { get; } = new("go_to")
    {
        Effect = ActionEffect.Idempotent,
        TimeoutSeconds = 10,
        Parameters = [new("place", ParameterKind.Entity) { Required = true, EntityKinds = ["room", "furniture"] }, new("speed", ParameterKind.Number) { Minimum = 0.1, Maximum = 2, Unit = "m/s" }],
        Ensures = [new("robot", "at", "{place}")],
    };

    public static ActionSpec PickUp { get; } = new("pick_up")
    {
        Effect = ActionEffect.Reversible,
        TimeoutSeconds = 10,
        Parameters = [new("object", ParameterKind.Entity) { EntityKinds = ["object", "category"] }],
        Requires = [new("robot", "holding", Negated: true)],
        Ensures = [new("robot", "holding", "{object}")],
    };

    public static ActionSpec Erase { get; } = new("erase")
    {
        TimeoutSeconds = 10,
        Parameters = [new("object", ParameterKind.Entity) { Required = true, EntityKinds = ["object"] }],
    };

    public static ActionSpec Say { get; } = new("say")
    {
        Effect = ActionEffect.Idempotent,
        Parameters = [new("text", ParameterKind.Text) { Required = true }, new("voice", ParameterKind.Choice) { Choices = ["low", "high"] }, new("aloud", ParameterKind.Boolean)],
    };

    public static IReadOnlyList<ActionSpec> All { get; } = [GoTo, PickUp, Erase, Say];
}
