using LamRobot.Contracts;

namespace LamRobot.Training.Services;

/// <summary>An action as it is drawn for one manifest.</summary>
/// <param name="Family">The service.</param>
/// <param name="Intent">What it does.</param>
/// <param name="Spec">The action.</param>
/// <param name="Slots">Its parameters.</param>
internal sealed record ServiceAction(ServiceFamily Family, ServiceIntent Intent, ActionSpec Spec, IReadOnlyList<DrawnSlot> Slots)
{
    /// <summary>Finds the parameter of a role.</summary>
    public DrawnSlot? Find(string role) => Slots.FirstOrDefault(slot => slot.Slot.Role == role);
}
