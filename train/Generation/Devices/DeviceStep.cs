namespace LamRobot.Training.Devices;

/// <summary>A step before the command is written down.</summary>
/// <param name="Action">The action's name.</param>
/// <param name="Trigger">The word that asks for it.</param>
/// <param name="Arguments">Its arguments by parameter name.</param>
internal sealed record DeviceStep(string Action, WordSpan Trigger, IReadOnlyDictionary<string, DeviceArgument> Arguments)
{
    /// <summary>Moves its words.</summary>
    public DeviceStep Shift(int by) => this with
    {
        Trigger = Trigger.Shift(by),
        Arguments = Arguments.ToDictionary(x => x.Key, x => x.Value with { Words = x.Value.Words?.Shift(by) }),
    };
}
