using LamRobot.Contracts;
using LamRobot.Training.Language;

namespace LamRobot.Training.Orders;

/// <summary>Something that can be ordered in many forms.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Items">Its kinds, each in the ways in which it is said.</param>
/// <param name="Slots">What else can be said.</param>
/// <param name="IsHeldOut">Whether it is kept from training, to test with.</param>
internal sealed record OrderProduct(string Name, IReadOnlyList<IReadOnlyList<string>> Items, IReadOnlyList<OrderSlot> Slots, bool IsHeldOut)
{
    /// <summary>Reads the known products.</summary>
    public static IReadOnlyList<OrderProduct> ReadAll()
    {
        var products = new List<OrderProduct>();
        var slots = new List<OrderSlot>();
        foreach (var line in ResourceText.Lines("orders.txt"))
        {
            var head = line.Split(' ', 2);
            switch (head[0])
            {
                case "=":
                    slots = [];
                    products.Add(new(head[1].TrimStart('~'), [], slots, head[1][0] == '~'));
                    break;
                case "items":
                    products[^1] = products[^1] with { Items = Ways(head[1]) };
                    break;
                default:
                    slots.Add(Slot(head[0], head[1]));
                    break;
            }
        }

        return products;
    }

    private static OrderSlot Slot(string kind, string text)
    {
        var sides = text.Split(" = ", 2, StringSplitOptions.TrimEntries);
        var words = sides[0].Split(' ');
        return kind switch
        {
            "slot" => new(words[0], ParameterKind.Choice, Enum.Parse<OrderPlace>(words[1].TrimEnd('+'), ignoreCase: true), Ways(sides[1]), words[1][^1] == '+'),
            "number" => new(words[0], ParameterKind.Number, OrderPlace.Before, Ways(sides[1])),
            "yes" => new(words[0], ParameterKind.Boolean, OrderPlace.After, Ways(sides[1])),
            "text" => new(words[0], ParameterKind.Text, OrderPlace.After, Ways(sides[1])),
            _ => throw new FormatException($"orders.txt has no line of the kind {kind}."),
        };
    }

    private static IReadOnlyList<IReadOnlyList<string>> Ways(string text) => [.. text.Split('|').Select(choice => (IReadOnlyList<string>)choice.Split('='))];
}
