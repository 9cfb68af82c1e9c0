using System.Globalization;
using LamRobot.Contracts;
using LamRobot.Training.Examples;
using LamRobot.Training.Language;

namespace LamRobot.Training.Orders;

/// <summary>Says one ordered item with what is wanted of it, and notes the arguments.</summary>
internal sealed class OrderSpeaker(IReadOnlyList<string> vocabulary, Random random)
{
    private static readonly string[] Amounts = ["some", "a bit of", "a lot of", "plenty of", "a touch of"];
    private static readonly string[] Names = "Anna|Tom|Maria|Mister Lee|Jo|the boss|Ahmed|Sofia|room twelve|Table Four".Split('|');
    private static readonly string[] Slips = [", no wait,", ", sorry,", ", i mean", ", uh no,", ", no,", ", actually"];

    /// <summary>Says the item and its slots in one phrase.</summary>
    /// <param name="text">Where it is said.</param>
    /// <param name="menu">What can be ordered.</param>
    /// <param name="withItem">Whether the item is named; else the right answer is a question.</param>
    /// <param name="terse">Whether only the words that count are said.</param>
    public Dictionary<string, TrainingArgument> Say(SpokenText text, OrderMenu menu, bool withItem, bool terse)
    {
        var arguments = new Dictionary<string, TrainingArgument>();
        var many = random.Hits(.3) ? .85 : .5;
        var drawn = menu.Slots.Where(_ => random.Hits(many)).ToList();
        var number = drawn.FirstOrDefault(slot => slot.Spec.Kind == ParameterKind.Number);
        var before = random.Shuffled(drawn.Where(slot => slot.Spec.Kind == ParameterKind.Choice && (slot.Place == OrderPlace.Before || (slot.Place == OrderPlace.Either && random.Hits(.5)))));
        var late = random.Hits(.12) ? before.Take(1).ToList() : [];
        var after = random.Shuffled(drawn.Where(slot => slot != number && !before.Contains(slot)));
        before = [.. before.Except(late)];

        if (number is not null && random.Hits(.7))
        {
            Number(text, number, arguments, bare: true);
            number = null;
        }
        else if (!terse)
        {
            text.Append(random.Pick<string>(withItem ? ["a", "a", "a", "a", "one", "an", "the", "my", ""] : ["a", "one", "something", "it"]));
        }

        foreach (var slot in before)
        {
            Choice(text, slot, arguments);
            text.Append(random.Hits(.05) ? "," : "");
        }

        Item(text, menu, withItem, arguments);
        for (var i = 0; i < late.Count; i++)
        {
            text.Append(random.Pick([",", ", make it", "in", ", and it should be", ""]));
            Choice(text, late[i], arguments);
        }

        for (var i = 0; i < after.Count; i++)
        {
            After(text, after[i], first: i == 0, terse, arguments);
        }

        if (number is not null)
        {
            text.Append(random.Pick([",", "and", ", make it", ", i need"]));
            Number(text, number, arguments, bare: false);
        }

        return arguments;
    }

    /// <summary>Takes back one choice and names another.</summary>
    public void Correct(SpokenText text, OrderMenu menu, Dictionary<string, TrainingArgument> arguments)
    {
        var named = menu.All.Where(slot => slot.Spec.Kind == ParameterKind.Choice && slot.Spec.Choices.Count > 1 && arguments.GetValueOrDefault(slot.Spec.Name)?.Source == ArgumentSource.Choice).ToList();
        if (named.Count > 0)
        {
            var slot = random.Pick(named);
            var old = arguments[slot.Spec.Name].Accepted[0];
            text.Append(random.Pick([", no wait, make it", ", actually make that", ". sorry, i meant", ", i mean", ", oh, change that to", ". hm, rather", ", on second thought"]));
            Choice(text, slot, arguments, not: old);
        }
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Item(SpokenText text, OrderMenu menu, bool withItem, Dictionary<string, TrainingArgument> arguments)
    {
        if (withItem)
        {
            Choice(text, menu.Item, arguments);
        }
        else
        {
            var unknown = random.Hits(.4);
            var span = text.Append(unknown ? random.Pick(vocabulary) + " " + menu.Product.Name : random.Pick(["one", menu.Product.Name, menu.Product.Name, ""]));
            arguments[menu.Item.Spec.Name] = TrainingArgument.None(span.Length > 0 ? span : null);
        }
    }

    private void After(SpokenText text, MenuSlot slot, bool first, bool terse, Dictionary<string, TrainingArgument> arguments)
    {
        switch (slot.Spec.Kind)
        {
            case ParameterKind.Boolean:
                var span = text.Append((terse || random.Hits(.3) ? ", " : "") + random.Pick(slot.Ways["true"]));
                arguments[slot.Spec.Name] = TrainingArgument.Choice("true", span.Length > 2 && text[span.Start] == ',' ? new(span.Start + 2, span.End) : span);
                break;
            case ParameterKind.Text:
                text.Append(slot.Ways["text"][0]);
                var words = text.Append(random.Hits(.4) ? random.Pick(Names) : string.Join(' ', Enumerable.Range(0, random.Between(1, 4)).Select(_ => random.Pick(vocabulary))));
                arguments[slot.Spec.Name] = new(ArgumentSource.Span, [words.Of(text.ToString())], words);
                break;
            default:
                if (slot.Place != OrderPlace.After)
                {
                    text.Append(random.Pick([",", ",", "in", "with", ""]));
                }
                else if (random.Hits(.03))
                {
                    // What is not to be had is left out.
                    text.Append($"with {random.Pick(vocabulary)} {random.Pick(vocabulary)}");
                    return;
                }
                else
                {
                    text.Append(terse ? random.Pick([",", "", "and", "with"]) : first ? random.Pick(["with", "with", "with", "and", "that has", "having", ", add"]) : random.Pick(["and", "and", "with", "and with", "plus", ", ", ", and add", "as well as", ""]));
                }

                Choice(text, slot, arguments);
                break;
        }
    }

    private void Number(SpokenText text, MenuSlot slot, Dictionary<string, TrainingArgument> arguments, bool bare)
    {
        var number = random.Hits(.8) ? random.Between(2, 12) : random.Between(13, 120);
        var span = text.Append(random.Hits(.5) ? SpokenNumber.Say(number) : Digits(number));
        arguments[slot.Spec.Name] = new(ArgumentSource.Span, [Digits(number)], span);
        text.Append(bare ? random.Hits(.3) ? slot.Ways["number"][0] + " of the" : "" : slot.Ways["number"][0]);
    }

    private void Choice(SpokenText text, MenuSlot slot, Dictionary<string, TrainingArgument> arguments, string? not = null)
    {
        var choices = slot.Spec.Choices.Where(choice => choice != not).ToList();
        if (not is null && choices.Count > 2 && random.Hits(.02))
        {
            not = random.Pick(choices);
            text.Append(random.Pick(slot.Ways[not]));
            text.Append(random.Pick(Slips));
        }

        choices.Remove(not ?? "");
        var choice = random.Pick(choices);
        if (slot.TakesAmount && !slot.HasQuantities && !choice.StartsWith("no ", StringComparison.Ordinal) && random.Hits(.15))
        {
            text.Append(random.Pick(Amounts));
        }

        var ways = slot.Ways[choice];
        var span = text.Append(random.Hits(.6) ? choice : random.Pick(ways));
        arguments[slot.Spec.Name] = TrainingArgument.Choice(choice, span);
    }
}
