using LamRobot.Contracts;
using LamRobot.Training.Examples;
using LamRobot.Training.Language;

namespace LamRobot.Training.Home;

/// <summary>Says phrases of the home robot's commands: puts names, descriptions and pronouns where the slots are.</summary>
internal sealed class HomeSpeaker(PhraseBook book, HomeNames names, HomeWorld world, CommandBuilder builder, bool heldOut, Random random)
{
    /// <summary>Says a phrase and notes where each binding's words stand.</summary>
    public void Say(IReadOnlyList<PhrasePart> parts, IReadOnlyDictionary<string, Binding> bindings) => Say(parts, bindings, "");

    private void Say(IReadOnlyList<PhrasePart> parts, IReadOnlyDictionary<string, Binding> bindings, string prefix)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case PhrasePart.Words words:
                    builder.Append(words.Text);
                    break;
                case PhrasePart.Mark mark:
                    builder.Mark(mark.Step);
                    break;
                case PhrasePart.Slot slot:
                    SaySlot(prefix + slot.Role, slot.Form, bindings);
                    break;
            }
        }
    }

    private void SaySlot(string role, string form, IReadOnlyDictionary<string, Binding> bindings)
    {
        var binding = bindings[role];
        if (binding.Described is { } described)
        {
            var section = $"who.{described}.{(form.Length == 0 ? "the" : form)}";
            var wording = book.Pick(book.Has(section) ? section : $"who.{described}.the", heldOut, random);
            var start = builder.Length;
            Say(wording.Phrase.Expand(random), bindings, role + ".");
            binding.Span ??= new(start, builder.Length);
            return;
        }

        var span = binding.Entity is { } entity ? SayEntity(entity, form)
            : binding.UnknownName is { } unknown ? SayNamed(random.Hits(.7) ? "the" : Article(unknown), unknown)
            : binding.Choice is { } choice ? SayChoice(choice, role, form)
            : builder.Mention(binding.Text!);
        binding.Span ??= span;
    }

    private TextSpan SayChoice(string choice, string role, string form)
    {
        var words = ChoiceWords(choice, role, form);
        return form == "a" ? SayNamed(Article(words), words) : builder.Mention(words);
    }

    private string ChoiceWords(string choice, string role, string form)
    {
        var words = names.Wordings;
        return words.TryGetValue($"{choice}.{form}", out var formed) ? random.Pick(formed)
            : random.Hits(.6) && words.TryGetValue(choice, out var free) ? random.Pick(free)
            : form == "plural" && role.EndsWith("garment", StringComparison.Ordinal) ? names.Plural(choice)
            : choice;
    }

    private TextSpan SayEntity(Entity entity, string form)
    {
        if (entity.Kind == "category" && form.Length == 0 && random.Hits(.2) && names.Wordings.TryGetValue(entity.Name + ".any", out var some))
        {
            return builder.Mention(random.Pick(some));
        }

        var name = Called(entity, form == "plural");
        return SayNamed(Determiner(entity, form, name), name);
    }

    private string Called(Entity entity, bool plural)
    {
        var name = entity.Name;
        if (random.Hits(.2) && names.Aliases.TryGetValue(name, out var aliases))
        {
            var alias = random.Pick(aliases);
            name = world.Knows(alias) ? name : alias;
        }

        name = plural ? names.Plural(name) : name;
        name = random.Hits(builder.Style.Misspelt) ? Misspelling.Slip(name, random) : name;
        return entity.Kind == "person" && builder.Style.Cased ? char.ToUpperInvariant(name[0]) + name[1..] : name;
    }

    private string Determiner(Entity entity, string form, string name) => (entity.Kind, form) switch
    {
        (_, "bare" or "plural") or ("person", _) => "",
        (_, "the") => "the",
        (_, "a") => Article(name),
        ("category", _) => random.Pick([Article(name), Article(name), Article(name), "the", "some", "any", "one"]),
        ("object", _) => random.Pick(["the", "the", "the", Article(name), Article(name), "my", ""]),
        _ => random.Hits(.04) ? "my" : "the",
    };

    private TextSpan SayNamed(string determiner, string name)
    {
        builder.Append(determiner.Length > 0 ? determiner + " " : "");
        return builder.Mention(name);
    }

    private static string Article(string name) => name.Length > 0 && "aeiou".Contains(name[0], StringComparison.Ordinal) ? "an" : "a";
}
