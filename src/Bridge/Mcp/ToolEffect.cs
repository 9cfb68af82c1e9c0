using LamRobot.Contracts;
using ModelContextProtocol.Protocol;

namespace LamRobot.Bridge.Mcp;

/// <summary>Reads what a tool does to the world from its annotations; what they do not say counts as the worst.</summary>
internal static class ToolEffect
{
    /// <summary>Reads a tool's effect.</summary>
    /// <param name="annotations">What the server says; null when it says nothing.</param>
    /// <returns>The effect.</returns>
    /// <remarks>What only adds is not called irreversible where it stays with the server; what reaches others, such as a message that is sent, cannot be called back.</remarks>
    public static ActionEffect Of(ToolAnnotations? annotations) => annotations switch
    {
        { ReadOnlyHint: true } => ActionEffect.ReadOnly,
        { DestructiveHint: false, OpenWorldHint: false, IdempotentHint: true } => ActionEffect.Idempotent,
        { DestructiveHint: false, OpenWorldHint: false } => ActionEffect.Reversible,
        _ => ActionEffect.Irreversible,
    };

    /// <summary>Of two effects, the one of which a mistake is worse.</summary>
    /// <param name="one">One.</param>
    /// <param name="other">The other.</param>
    /// <returns>The worse.</returns>
    public static ActionEffect Worse(ActionEffect one, ActionEffect other) => (ActionEffect)Math.Min((int)one, (int)other);
}
