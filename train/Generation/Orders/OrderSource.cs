using System.Text;
using LamRobot.Contracts;
using LamRobot.Training.Domains;
using LamRobot.Training.Examples;
using LamRobot.Training.Language;

namespace LamRobot.Training.Orders;

/// <summary>Makes orders: one action with many optional choices, whose words come in any order.</summary>
/// <param name="seed">The same seed gives the same examples.</param>
public sealed class OrderSource(int seed) : ITrainingSource
{
    private static readonly string[] Quantities = ["a little bit of", "a bit of", "some", "a lot of", "lots of", "extra", "no", "light", "double"];
    private static readonly string[] Openings = "give me|get me|make me|i want|i'd like|may i have|can i get|could i have|order|prepare|brew|i would like|please make|let me have|bring me|i'll take|we need|fix me|one|can you make me|i need|how about".Split('|');
    private static readonly string[] Ends = [" please", ".", " thanks", " to go", ", please", " for me"];

    private readonly Random random = new(seed);
    private readonly IReadOnlyList<OrderProduct> products = OrderProduct.ReadAll();
    private readonly RandomProducts invented = new(DomainWords.Read().Vocabulary, new(seed + 1));
    private readonly DomainManifests others = new(DomainBook.Read(), DomainWords.Read(), new(seed + 2));

    /// <inheritdoc />
    public string Name => "orders";

    /// <inheritdoc />
    public TrainingGroup Next(int count, int maxClauses)
    {
        var product = random.Hits(.75) ? invented.Draw() : random.Pick(products);
        var (before, after) = (Parameters(product.Before, .85, quantities: false), Parameters(product.After, .9, quantities: random.Hits(.8)));
        var item = new ParameterSpec(random.Pick(["item", "product", product.Name.Replace(' ', '_'), "kind_of_it", "dish"]), ParameterKind.Choice)
        {
            Description = random.Pick(["Which one.", "What is ordered.", $"Which {product.Name}."]),
            Required = true,
            Choices = random.Sample(product.Items, Math.Max(3, random.Between(3, 7))).ToEquatableList(),
        };
        var parameters = new[] { item }.Concat(before).Concat(after).DistinctBy(p => p.Name).ToList();
        var order = new ActionSpec(random.Pick(["order", "make_order", "order_" + product.Name.Replace(' ', '_'), "prepare", "make", "serve"]))
        {
            Description = random.Pick([$"Makes one {product.Name}. What the person does not say is left out.", $"Orders a {product.Name}."]),
            Effect = ActionEffect.Reversible,
            Parameters = (random.Hits(.6) ? random.Shuffled(parameters) : parameters).ToEquatableList(),
        };
        var more = others.Draw().Actions.Select(action => action.Spec).Where(spec => spec.Name != order.Name && spec.Parameters.All(p => p.Kind != ParameterKind.Entity)).Take(random.Between(0, 5));
        var examples = Enumerable.Range(0, count).Select(_ => Order(order, item, before.Where(parameters.Contains).ToList(), after.Where(parameters.Contains).ToList())).ToList();
        return new(new() { Actuators = [new("counter", "appliance") { Actions = random.Shuffled(more.Append(order)).ToEquatableList() }] }, Observation.Empty, examples);
    }

    private List<ParameterSpec> Parameters(IReadOnlyList<(string Slot, IReadOnlyList<string> Choices)> slots, double share, bool quantities) =>
        [.. slots.Where(_ => random.Hits(share)).Select(slot => new ParameterSpec(slot.Slot, ParameterKind.Choice)
        {
            Description = random.Pick<string>(quantities ? [$"Which {slot.Slot} and how much, in the words said.", $"The {slot.Slot}."] : [$"Which {slot.Slot}.", "How.", $"The {slot.Slot}."]),
            Choices = random.Sample(slot.Choices, random.Between(2, 7)).SelectMany(choice => quantities ? [choice, .. random.Sample(Quantities, 6).Select(q => $"{q} {choice}")] : new[] { choice }).Distinct().ToEquatableList(),
        })];

    private TrainingExample Order(ActionSpec action, ParameterSpec item, List<ParameterSpec> before, List<ParameterSpec> after)
    {
        var text = new StringBuilder(random.Pick(Openings));
        var trigger = new TextSpan(0, text.Length);
        var arguments = new Dictionary<string, TrainingArgument>();
        text.Append(' ').Append(random.Pick(["a", "a", "one", "an", "the"]));
        foreach (var parameter in random.Shuffled(before).Where(_ => random.Hits(.55)).Append(item))
        {
            Put(parameter);
        }

        var more = random.Shuffled(after).Where(_ => random.Hits(.6)).ToList();
        for (var i = 0; i < more.Count; i++)
        {
            text.Append(i == 0 ? random.Pick([" with", " with", " and"]) : random.Pick([" and", " with", " and with", " plus", ""]));
            Put(more[i]);
        }

        text.Append(random.Hits(.25) ? random.Pick(Ends) : "");
        return new(text.ToString(), [new(action.Name, trigger, arguments)], TrainingStatus.Plan);

        void Put(ParameterSpec parameter)
        {
            var choice = random.Pick(parameter.Choices);
            text.Append(' ').Append(choice);
            arguments[parameter.Name] = TrainingArgument.Choice(choice, new(text.Length - choice.Length, text.Length));
        }
    }
}
