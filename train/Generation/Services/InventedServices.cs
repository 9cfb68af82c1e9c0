using LamRobot.Contracts;
using LamRobot.Training.Language;

namespace LamRobot.Training.Services;

/// <summary>Makes up services whose nouns and slots nobody knows, so that descriptions must be read.</summary>
internal sealed class InventedServices(ServiceBook book, IReadOnlyList<string> words, Random random)
{
    private static readonly string[] Grammar = "the|are|you|very|much|here|where|your|have|been|what|can|with|was|nice|meet|see|careful|them|this|that|from|and|for|not|all|our|its|his|her|out|off|has|had|did|does|get|let|him|she|they|how|who|why|when|now|new|one|two|any|some|wait|at|is|everyone|hello|good|welcome|thank|today|tomorrow|outside|arrived|served|ready|starts|leaves|happy|home".Split('|');

    private readonly List<string> vocabulary = [.. words.Where(word => word.Length > 2 && !Grammar.Contains(word))];

    private static readonly string[] Sorts = ["find", "book", "buy", "cancel", "info", "add", "make"];
    private static readonly string[] Sources = ["city", "person", "title", "date", "time", "word", "company", "product", "place", "duration"];

    /// <summary>Makes one up.</summary>
    public ServiceFamily Draw()
    {
        var noun = random.Hits(.5) ? PseudoWords.Make(random) : random.Pick(vocabulary);
        var family = new ServiceFamily(noun, [noun], "", IsHeldOut: false);
        family.Nouns.Add(new($"{noun}/{noun}s", false));
        foreach (var label in random.Sample(vocabulary.Where(word => word != noun), random.Between(3, 7)))
        {
            family.Slots[label] = Slot(label);
        }

        var adding = random.Pick(["add", "make"]);
        foreach (var sort in random.Sample(Sorts, random.Between(1, 4)).Where(sort => sort is not ("add" or "make") || sort == adding).DefaultIfEmpty(adding))
        {
            var effect = sort switch { "find" or "info" => ActionEffect.ReadOnly, "add" or "make" => ActionEffect.Reversible, _ => ActionEffect.Irreversible };
            var intent = new ServiceIntent(sort, effect, [$"{sort}_{noun}", $"{noun}_{sort}", $"{sort}_a_{noun}"], [About(sort, noun), $"{About(sort, noun)} What is not said is left out."]);
            var roles = random.Shuffled(family.Slots.Keys);
            intent.Needs.AddRange(roles.Take(random.Between(0, 2)));
            intent.Has.AddRange(roles.Skip(intent.Needs.Count));
            intent.Openings.AddRange(book.Shared[sort]);
            family.Intents.Add(intent);
        }

        return family;
    }

    private static string About(string sort, string noun) => sort switch
    {
        "find" => $"Searches for a {noun}.",
        "book" => $"Books a {noun}.",
        "buy" => $"Buys a {noun}.",
        "cancel" => $"Cancels a {noun}.",
        "info" => $"Tells about a {noun}.",
        "add" => $"Adds a {noun}.",
        _ => $"Creates a {noun}.",
    };

    private ServiceSlot Slot(string label)
    {
        var kind = random.Pick([ParameterKind.Text, ParameterKind.Text, ParameterKind.Choice, ParameterKind.Choice, ParameterKind.Number, ParameterKind.Boolean]);
        var takes = kind switch { ParameterKind.Text => random.Pick(Sources), ParameterKind.Number => "1-60", _ => "" };
        var slot = new ServiceSlot(label, kind, takes, [label, label, $"{label}_value", $"the_{label}"], [$"The {label}.", $"Which {label}.", "", $"What {label} it has."]);
        if (kind == ParameterKind.Choice)
        {
            slot.Choices.AddRange(random.Sample(vocabulary, random.Between(2, 6)).Select(word => (IReadOnlyList<string>)[random.Hits(.4) ? PseudoWords.Make(random) : random.Hits(.3) ? word + " " + random.Pick(vocabulary) : word]).DistinctBy(choice => choice[0]));
            slot.Before.AddRange(random.Hits(.5) ? [new("{}", false)] : []);
        }
        else if (kind == ParameterKind.Boolean)
        {
            slot.Meant["true"] = [new("with " + label, false), new($"that has {label}", false), new($"including {label}", false)];
            slot.Meant["false"] = [new("without " + label, false), new($"with no {label}", false)];
        }

        slot.After.AddRange(kind == ParameterKind.Boolean ? [] : [new($"with {label} {{}}", false), new($"with {{}} as {label}", false), new($"{label} {{}}", false), new($"of {label} {{}}", false), new($"whose {label} is {{}}", false)]);
        slot.Own.Add(new($"the {label} is {{}}", false));
        return slot;
    }
}
