using LamRobot.Contracts;
using LamRobot.Training.Language;

namespace LamRobot.Training.Orders;

/// <summary>Makes up products of random words, so that choices must be read and cannot be known.</summary>
internal sealed class RandomProducts(IReadOnlyList<string> vocabulary, Random random)
{
    private static readonly string[] Names = "drink|meal|dish|ticket|bouquet|sandwich|set|parcel|cake|soup|car|room|lamp|badge|bag|kit|frame|chair|wrap|shake|plan|rug|cable|mug|key".Split('|');
    private static readonly string[] SlotsBefore = "size|kind|roast|strength|style|base|shots|colour|finish|cut|length|grade|model|edition|shape|pattern|thickness|season|speed|level".Split('|');
    private static readonly string[] SlotsAfter = "milk|topping|sauce|sugar|extra|side|filling|garnish|addition|cream|spice|accessory|cover|gift|option|syrup|handle|trim".Split('|');
    private static readonly string[] Units = "ounce|inch|liter|piece|gram|shot|layer|person|hour|pack|watt|sheet|ply|star".Split('|');
    private static readonly string[] Sizes = "small|medium|large|tiny|huge|regular|mini|jumbo|tall|short".Split('|');
    private static readonly string[] Degrees = "single|double|triple|half|full|extra|plain|light|dark|medium|soft|strong".Split('|');
    private static readonly string[] Attributes = "iced|hot|white|black|fresh|house|classic|whole|skim|spiced|dry|sweet|green|brown|royal|mild|smoked".Split('|');

    /// <summary>Makes one up.</summary>
    public OrderProduct Draw()
    {
        var items = Some(4, 8, () => Word() + (random.Hits(.4) ? " " + Word() : ""));
        items = [.. items.Concat(Enumerable.Range(0, random.Between(1, 4)).Select(_ => (random.Hits(.6) ? random.Pick(Attributes) : Word()) + " " + random.Pick(items))).Distinct()];
        return new(random.Pick(Names), Ways(items), [.. Before(), .. After()], IsHeldOut: false);
    }

    private static IReadOnlyList<IReadOnlyList<string>> Ways(IEnumerable<string> choices) => [.. choices.Select(choice => (IReadOnlyList<string>)[choice])];

    private IEnumerable<OrderSlot> Before() =>
        random.Sample(SlotsBefore, random.Between(1, 4)).Select(slot => new OrderSlot(slot, ParameterKind.Choice, random.Hits(.75) ? OrderPlace.Before : OrderPlace.Either, Ways(Choices())));

    private IEnumerable<OrderSlot> After() =>
        random.Sample(SlotsAfter, random.Between(1, 3)).Select(slot => new OrderSlot(slot, ParameterKind.Choice, OrderPlace.After, Ways(Additions()), HasAmount: true));

    private List<string> Additions()
    {
        var heads = Some(2, 3, Word);
        return [.. heads.Concat(heads.SelectMany(head => Enumerable.Range(0, random.Between(0, 2)).Select(_ => (random.Hits(.7) ? random.Pick(Attributes) : Word()) + " " + head))).Distinct()];
    }

    private string Word() => random.Hits(.35) ? PseudoWords.Make(random) : random.Pick(vocabulary);

    private List<string> Choices()
    {
        switch (random.NextDouble())
        {
            case < .3:
                var head = Word();
                return Some(3, 6, () => (random.Hits(.5) ? random.Pick(Degrees) : Word()) + " " + head);
            case < .6:
                var unit = random.Pick(Units);
                return Some(4, 7, () => random.Hits(.4) ? random.Pick(Sizes) : SpokenNumber.Say(random.Between(1, 24)) + " " + unit);
            case < .8:
                var what = random.Hits(.5) ? random.Pick(Units) : Word();
                return Some(3, 5, () => random.Pick(Degrees) + " " + what);
            default:
                return Some(3, 7, Word);
        }
    }

    private List<string> Some(int least, int most, Func<string> make) => [.. Enumerable.Range(0, random.Between(least, most)).Select(_ => make()).Distinct()];
}
