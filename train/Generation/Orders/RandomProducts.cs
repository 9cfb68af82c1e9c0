using LamRobot.Training.Language;

namespace LamRobot.Training.Orders;

/// <summary>Makes up products of random words, so that choices must be read and cannot be known.</summary>
internal sealed class RandomProducts(IReadOnlyList<string> vocabulary, Random random)
{
    private static readonly string[] Names = "drink|meal|dish|ticket|bouquet|sandwich|set|parcel|cake|soup|car|room".Split('|');
    private static readonly string[] SlotsBefore = "size|kind|roast|strength|style|base|shots|colour|finish|cut|length|grade|model|edition".Split('|');
    private static readonly string[] SlotsAfter = "milk|topping|sauce|sugar|extra|side|filling|garnish|addition".Split('|');
    private static readonly string[] Units = "ounce|inch|liter|piece|gram|shot|layer|person|hour|pack".Split('|');
    private static readonly string[] Sizes = "small|medium|large|tiny|huge".Split('|');
    private static readonly string[] Degrees = "single|double|triple|half|full|extra|plain".Split('|');

    /// <summary>Makes one up.</summary>
    public OrderProduct Draw()
    {
        var items = Some(4, 9, () => Word() + (random.Hits(.4) ? " " + Word() : ""));
        items = [.. items.Concat(Enumerable.Range(0, 2).Select(_ => Word() + " " + random.Pick(items))).Distinct()];
        return new(
            random.Pick(Names),
            items,
            [.. random.Sample(SlotsBefore, random.Between(1, 3)).Select(slot => (slot, (IReadOnlyList<string>)Choices()))],
            [.. random.Sample(SlotsAfter, 2).Select(slot => (slot, (IReadOnlyList<string>)Some(3, 4, () => Word() + (random.Hits(.3) ? " " + Word() : ""))))]);
    }

    private string Word() => random.Hits(.4) ? PseudoWords.Make(random) : random.Pick(vocabulary);

    private List<string> Choices()
    {
        switch (random.NextDouble())
        {
            case < .35:
                var head = Word();
                return Some(3, 6, () => Word() + " " + head);
            case < .6:
                var unit = random.Pick(Units);
                return Some(3, 6, () => random.Hits(.3) ? random.Pick(Sizes) : SpokenNumber.Say(random.Between(1, 19)) + " " + unit);
            case < .8:
                var what = Word();
                return Some(3, 5, () => random.Pick(Degrees) + " " + what);
            default:
                return Some(3, 7, Word);
        }
    }

    private List<string> Some(int least, int most, Func<string> make) => [.. Enumerable.Range(0, random.Between(least, most)).Select(_ => make()).Distinct()];
}
