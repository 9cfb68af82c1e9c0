using LamRobot.Training.Language;

namespace LamRobot.Training.Orders;

/// <summary>Something that can be ordered in many forms.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Items">Its kinds.</param>
/// <param name="Before">What is said before the kind, by slot.</param>
/// <param name="After">What is said after the kind, by slot.</param>
internal sealed record OrderProduct(string Name, IReadOnlyList<string> Items, IReadOnlyList<(string Slot, IReadOnlyList<string> Choices)> Before, IReadOnlyList<(string Slot, IReadOnlyList<string> Choices)> After)
{
    /// <summary>Reads the known products.</summary>
    public static IReadOnlyList<OrderProduct> ReadAll() => [.. ResourceText.Lines("orders.txt").Select(Parse)];

    private static OrderProduct Parse(string line)
    {
        var parts = line.Split(';', StringSplitOptions.TrimEntries);
        return new(parts[0], parts[1].Split('|'), Slots(parts[2]), Slots(parts[3]));
    }

    private static IReadOnlyList<(string Slot, IReadOnlyList<string> Choices)> Slots(string text) =>
        [.. text.Split('/').Select(slot => slot.Split(':', StringSplitOptions.TrimEntries)).Select(pair => (pair[0], (IReadOnlyList<string>)pair[1].Split('|')))];
}
