using LamRobot.Bridge.Mqtt.Vda5050;
using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>A robot's errors: what was refused stays until a new order is accepted, what is the case stays while it is.</summary>
internal sealed class ErrorBook(VdaDialect dialect, Changes changes)
{
    private const int Most = 50;
    private readonly List<VdaError> refused = [];
    private readonly Dictionary<RobotErrorKind, VdaError> conditions = [];

    public EquatableList<VdaError> All => [.. refused, .. conditions.Values];

    public void Refuse(RobotErrorKind kind, string description, params ReadOnlySpan<(string Name, string Value)> references)
    {
        var error = new VdaError(RobotErrorNames.Of(kind, dialect.Major), VdaErrorLevel.Warning) { Description = description, References = EquatableMap.Of(references) };
        if (!refused.Contains(error))
        {
            refused.Add(error);
            refused.RemoveRange(0, Math.Max(0, refused.Count - Most));
            changes.Mark();
        }
    }

    /// <summary>Says whether something is the case, and of which edge.</summary>
    public void Set(RobotErrorKind kind, bool isSo, VdaErrorLevel level, string description, string? edgeId = null)
    {
        var error = new VdaError(RobotErrorNames.Of(kind, dialect.Major), level)
        {
            Description = description,
            References = edgeId is null ? [] : EquatableMap.Of(("edgeId", edgeId)),
        };
        if (isSo ? conditions.GetValueOrDefault(kind) != error : conditions.ContainsKey(kind))
        {
            conditions.Remove(kind);
            if (isSo)
            {
                conditions[kind] = error;
            }

            changes.Mark();
        }
    }

    public void AcceptedOrder()
    {
        refused.Clear();
        changes.Mark();
    }
}
