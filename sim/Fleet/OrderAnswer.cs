namespace LamRobot.Sim;

/// <summary>What became of an order that came.</summary>
/// <param name="Refusal">Why it was not taken; null when it was, or when it was a repeat.</param>
internal sealed record OrderAnswer(OrderRefusal? Refusal)
{
    /// <summary>It is there already.</summary>
    public static OrderAnswer Repeat { get; } = new((OrderRefusal?)null);

    /// <summary>True for a new order, false for an update, null when nothing was taken.</summary>
    public bool? Begun { get; init; }
}
