using System.Globalization;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>What was sent, so that an error can be told to be about it.</summary>
/// <param name="Topic">The topic's last word.</param>
internal sealed record VdaErrorSubject(string Topic)
{
    private readonly HashSet<string> headers = new(StringComparer.Ordinal);

    /// <summary>The order; null for instant actions.</summary>
    public string? OrderId { get; init; }

    /// <summary>The newest update that was sent.</summary>
    public int OrderUpdateId { get; set; }

    /// <summary>The actions.</summary>
    public HashSet<string> ActionIds { get; init; } = new(StringComparer.Ordinal);

    public void Add(VdaSending sending) => headers.Add(sending.HeaderId.ToString(CultureInfo.InvariantCulture));

    /// <summary>Whether an error refers to what was sent; null when it refers to nothing that could tell.</summary>
    public bool? IsOf(VdaError error)
    {
        var references = error.References;
        if (references.TryGetValue("actionId", out var action))
        {
            return ActionIds.Contains(action);
        }

        if (references.TryGetValue("orderId", out var order))
        {
            return order == OrderId && IsOfUpdate(error);
        }

        if (!references.TryGetValue("headerId", out var header))
        {
            return null;
        }

        return headers.Contains(header) && (!references.TryGetValue("topic", out var topic) || topic.EndsWith(Topic, StringComparison.OrdinalIgnoreCase));
    }

    private bool IsOfUpdate(VdaError error) =>
        !error.References.TryGetValue("orderUpdateId", out var update) || !int.TryParse(update, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number <= OrderUpdateId;
}
