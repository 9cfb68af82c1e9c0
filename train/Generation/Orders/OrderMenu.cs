using LamRobot.Contracts;

namespace LamRobot.Training.Orders;

/// <summary>An action that orders a product, as it is drawn for one manifest.</summary>
/// <param name="Spec">The action.</param>
/// <param name="Product">The product.</param>
/// <param name="Item">Which kind of it.</param>
/// <param name="Slots">What else can be said.</param>
internal sealed record OrderMenu(ActionSpec Spec, OrderProduct Product, MenuSlot Item, IReadOnlyList<MenuSlot> Slots)
{
    /// <summary>Every parameter with its ways.</summary>
    public IEnumerable<MenuSlot> All => Slots.Prepend(Item);
}
