using LamRobot.Contracts;
using LamRobot.Training.Language;

namespace LamRobot.Training.Orders;

/// <summary>Draws how a product can be ordered: which slots and choices there are and what they are called.</summary>
internal sealed class OrderMenus(Random random)
{
    private const int MostChoices = 36;

    private static readonly string[] Quantities = ["a little bit of", "a bit of", "some", "a lot of", "lots of", "extra", "no", "light", "double", "a dash of", "plenty of", "a little"];
    private static readonly string[] More = "large|new|classic|special|fresh|plain|second".Split('|');

    /// <summary>Draws a menu.</summary>
    public OrderMenu Draw(OrderProduct product)
    {
        var said = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var item = Choice(random.Pick(["item", "product", product.Name.Replace(' ', '_'), "kind_of_it", "which", "type"]), random.Pick(["Which one.", "What is ordered.", $"Which {product.Name}."]),
            random.Sample(product.Items, random.Between(3, 9)), OrderPlace.Before, quantities: false, takesAmount: false, said)!;
        item = item with { Spec = item.Spec with { Required = true } };
        var slots = product.Slots.Where(_ => random.Hits(.85)).Select(slot => Slot(slot, said)).OfType<MenuSlot>().DistinctBy(slot => slot.Spec.Name).Where(slot => slot.Spec.Name != item.Spec.Name).ToList();
        var parameters = slots.Select(slot => slot.Spec).Prepend(item.Spec).ToList();
        var thing = product.Name.Replace(' ', '_');
        var spec = new ActionSpec(random.Pick(["order", "make_order", "order_" + thing, "order_" + thing, "prepare_" + thing, "make_" + thing, "serve_" + thing, thing + "_order", "new_" + thing]))
        {
            Description = random.Pick([$"Makes one {product.Name}. What is not said is left out.", $"Orders a {product.Name}.", $"Places an order for a {product.Name}.", $"A {product.Name} as the customer wants it.", ""]),
            Effect = random.Hits(.6) ? ActionEffect.Reversible : ActionEffect.Irreversible,
            Parameters = (random.Hits(.6) ? random.Shuffled(parameters) : parameters).ToEquatableList(),
        };
        return new(spec, product, item, slots);
    }

    private MenuSlot? Slot(OrderSlot slot, HashSet<string> said)
    {
        var name = random.Hits(.15) ? random.Pick([slot.Name + "_choice", "the_" + slot.Name, slot.Name + "_option"]) : slot.Name;
        var label = slot.Name.Replace('_', ' ');
        if (slot.Kind != ParameterKind.Choice)
        {
            var (key, about) = slot.Kind switch
            {
                ParameterKind.Boolean => ("true", new[] { $"Whether it is {slot.Choices[0][0]}.", $"True when {slot.Choices[0][0]}." }),
                ParameterKind.Number => ("number", [$"How many {label}.", $"Number of {label}."]),
                _ => ("text", [$"The words of the {label}.", $"What the {label} says."]),
            };
            var ways = slot.Choices.SelectMany(way => way).Where(said.Add).ToList();
            return ways.Count == 0 ? null : new(new(name, slot.Kind) { Description = random.Pick(about) }, slot.Place, new Dictionary<string, IReadOnlyList<string>> { [key] = ways }, HasQuantities: false, TakesAmount: false);
        }

        var quantities = slot.HasAmount && random.Hits(.5);
        var description = random.Pick<string>(quantities ? [$"Which {label} and how much, in the words said.", $"The {label}, with its amount.", $"What {label} and how much of it."] : [$"Which {label}.", "How it is made.", $"The {label}.", "", $"What {label} is wanted."]);
        return Choice(name, description, random.Sample(slot.Choices, random.Between(2, 8)), slot.Place, quantities, slot.HasAmount, said);
    }

    private MenuSlot? Choice(string name, string description, List<IReadOnlyList<string>> concepts, OrderPlace place, bool quantities, bool takesAmount, HashSet<string> said)
    {
        var ways = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        var amounts = random.Sample(Quantities, random.Between(2, 6));
        foreach (var concept in concepts.Concat(Kin(concepts)))
        {
            var free = concept.Where(said.Add).ToList();
            if (free.Count == 0 || ways.Count >= MostChoices)
            {
                continue;
            }

            var canonical = random.Hits(.75) ? free[0] : random.Pick(free);
            ways[canonical] = free;
            foreach (var amount in quantities && !canonical.StartsWith("no ", StringComparison.Ordinal) && !canonical.StartsWith("a ", StringComparison.Ordinal) && !canonical.StartsWith("an ", StringComparison.Ordinal) ? amounts : [])
            {
                var with = free.Select(way => $"{amount} {way}").Where(said.Add).ToList();
                if (with.Count > 0 && ways.Count < MostChoices)
                {
                    ways[$"{amount} {canonical}"] = with;
                }
            }
        }

        var choices = random.Hits(.5) ? random.Shuffled(ways.Keys) : [.. ways.Keys];
        return ways.Count < 2 ? null : new(new(name, ParameterKind.Choice) { Description = description, Choices = choices.ToEquatableList() }, place, ways, quantities, takesAmount);
    }

    /// <summary>Choices that are a part of another, or have another as a part.</summary>
    private IEnumerable<IReadOnlyList<string>> Kin(List<IReadOnlyList<string>> concepts)
    {
        foreach (var choice in concepts.Select(concept => concept[0]))
        {
            if (random.Hits(.15) && choice.LastIndexOf(' ') is > 0 and var space)
            {
                yield return [choice[(space + 1)..]];
            }
            else if (random.Hits(.1))
            {
                yield return [random.Pick(More) + " " + choice];
            }
        }
    }
}
