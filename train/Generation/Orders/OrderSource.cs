using LamRobot.Contracts;
using LamRobot.Training.Domains;
using LamRobot.Training.Examples;
using LamRobot.Training.Language;

namespace LamRobot.Training.Orders;

/// <summary>Makes orders: actions with many optional choices, whose words come in any order.</summary>
public sealed class OrderSource : ITrainingSource
{
    private const string Topic = "orders";
    private static readonly string[] Openings = ("give me|get me|make me|i want|i'd like|may i have|can i get|could i have|order|prepare|i would like|please make|let me have|bring me|i'll take|we need|fix me|can you make me|i need|how about|could you get me|"
        + "i'd love|we'd like to order|put in an order for|i'm in the mood for|can we have|do me|set me up with|add|please prepare|let's have|for me|brew|i'll have|then").Split('|');

    private static readonly string[] NewOpenings = "what i want is|be so kind and make|my wish is|would it be possible to get|hook me up with|i could go for|treat me to".Split('|');
    private static readonly string[] Calls = ["hey", "hello,", "hi there,", "ok,", "um", "good morning,", "excuse me,", "uh", "so", "hey robot,", "yeah,"];
    private static readonly string[] Ends = [" please", ".", " thanks", ", please", " for me", ". thank you", "!", " right now", " when you can", ", that's all"];
    private static readonly string[] Pairs = ["and", "and also", "plus", "and then", ", and", "as well as", ". and", ". also", "and another one :"];

    private readonly bool heldOut;
    private readonly Random random;
    private readonly IReadOnlyList<OrderProduct> products;
    private readonly RandomProducts invented;
    private readonly DomainManifests others;
    private readonly OrderMenus menus;
    private readonly OrderSpeaker speaker;

    /// <summary>Makes the source.</summary>
    /// <param name="seed">The same seed gives the same examples.</param>
    /// <param name="heldOut">Whether it uses the products and openings that are kept back from training.</param>
    public OrderSource(int seed, bool heldOut = false)
    {
        this.heldOut = heldOut;
        random = new(seed);
        products = [.. OrderProduct.ReadAll().Where(product => product.IsHeldOut == heldOut)];
        var words = DomainWords.Read();
        invented = new(words.Vocabulary, new(seed + 1));
        var book = DomainBook.Read();
        others = new(book, words, [.. DomainBook.Of(DomainSet.Trained).Where(domain => !book.HasTopic(domain, Topic))], wide: 0, new(seed + 2));
        menus = new(random);
        speaker = new(words.Vocabulary, random);
    }

    /// <inheritdoc />
    public string Name => heldOut ? "orders-held-out" : "orders";

    /// <inheritdoc />
    public TrainingGroup Next(int count, int maxClauses)
    {
        var here = Menus();
        var more = others.Draw().Actions.Select(action => action.Spec).Where(spec => here.All(menu => menu.Spec.Name != spec.Name) && spec.Parameters.All(p => p.Kind != ParameterKind.Entity));
        var examples = Enumerable.Range(0, count).Select(_ => Example(here, maxClauses)).ToList();
        var specs = random.Shuffled(more.Take(random.Between(0, 5)).Concat(here.Select(menu => menu.Spec)));
        return new(new() { Actuators = [new("counter", "appliance") { Actions = specs.ToEquatableList() }] }, Observation.Empty, examples);
    }

    private List<OrderMenu> Menus()
    {
        var here = new List<OrderMenu>();
        for (var wanted = random.Hits(.6) ? 1 : random.Between(2, 3); here.Count < wanted;)
        {
            var menu = menus.Draw(random.Hits(heldOut ? .3 : .6) ? invented.Draw() : random.Pick(products));
            var items = menu.Item.Ways.Values.SelectMany(ways => ways).ToHashSet();
            if (here.All(other => other.Product.Name != menu.Product.Name && other.Spec.Name != menu.Spec.Name && !other.Item.Ways.Values.SelectMany(ways => ways).Any(items.Contains)))
            {
                here.Add(menu);
            }
        }

        return here;
    }

    private TrainingExample Example(List<OrderMenu> here, int maxClauses)
    {
        while (true)
        {
            var text = new SpokenText { IsPlain = random.Hits(.25) };
            var terse = random.Hits(.12);
            if (random.Hits(.12))
            {
                text.Append(random.Pick(Calls));
            }

            var opening = terse ? new(0, 0) : text.Append(heldOut && random.Hits(.6) ? random.Pick(NewOpenings) : random.Pick(Openings));
            var steps = new List<TrainingStep>();
            var count = maxClauses > 1 && random.Hits(.18) ? random.Between(2, Math.Min(3, maxClauses)) : 1;
            var said = new List<OrderMenu>();
            for (var i = 0; i < count; i++)
            {
                var menu = random.Pick(here);
                if (i > 0)
                {
                    text.Append(random.Pick(Pairs));
                }

                var start = text.Length;
                var arguments = speaker.Say(text, menu, withItem: here.Count > 1 || !random.Hits(.08), terse);
                if (random.Hits(.05))
                {
                    speaker.Correct(text, menu, arguments);
                }

                said.Add(menu);
                steps.Add(new(menu.Spec.Name, i == 0 && opening.Length > 0 ? opening : Trigger(text.ToString(), start), arguments));
            }

            text.Close(random.Hits(.25) ? random.Pick(Ends) : "");
            var letters = random.Pick([LetterCase.Lower, LetterCase.Lower, LetterCase.Lower, LetterCase.Kept, LetterCase.Kept, LetterCase.Title]);
            var command = text.Write(random.Hits(.02) ? LetterCase.Upper : letters, capital: random.Hits(.5));
            if (command.Trim().Length > 0 && steps.Zip(said).All(pair => IsClear(command, pair.First, pair.Second)))
            {
                var missing = steps.Any(step => step.Arguments.Values.Any(argument => argument.Source == ArgumentSource.None));
                return new(command, steps, missing ? TrainingStatus.Clarify : TrainingStatus.Plan);
            }
        }
    }

    private static TextSpan? Trigger(string text, int start)
    {
        while (start < text.Length && text[start] is ' ' or ',')
        {
            start++;
        }

        var end = text.IndexOf(' ', Math.Min(start, text.Length));
        return start >= text.Length ? null : new(start, end < 0 ? text.Length : end);
    }

    /// <summary>Whether no other choice has more of the words that stand there.</summary>
    private static bool IsClear(string command, TrainingStep step, OrderMenu menu) => menu.All.All(slot =>
        step.Arguments.GetValueOrDefault(slot.Spec.Name) is not { Source: ArgumentSource.Choice, Span: { } span }
        || menu.All.SelectMany(other => other.Ways.SelectMany(way => way.Value)).Where(way => way.Length > span.Length).All(way => !Covers(command, way, span)));

    private static bool Covers(string command, string way, TextSpan span)
    {
        for (var start = Math.Max(0, span.End - way.Length); start <= span.Start; start++)
        {
            if (string.Compare(command, start, way, 0, way.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
