namespace LamRobot.Training.Language;

/// <summary>A way of saying something: words, <c>{slots}</c>, <c>[one|of|these]</c> and <c>^</c> before the word that asks for a step (<c>^2</c> for the second).</summary>
internal sealed class Phrase
{
    private static readonly string[] Openers = ["go ", "try ", "see if ", "make ", "look ", "have a ", "find out "];

    private readonly IReadOnlyList<PhrasePart> parts;

    private Phrase(string source, IReadOnlyList<PhrasePart> parts)
    {
        Source = source;
        this.parts = parts;
    }

    /// <summary>The text that it was read from.</summary>
    public string Source { get; }

    /// <summary>Whether it begins with the word that asks, so that "could you" may stand before it.</summary>
    public bool IsImperative => parts.Count > 0 && (parts[0] is PhrasePart.Mark || Openers.Any(opener => Source.StartsWith(opener, StringComparison.Ordinal)));

    /// <summary>Reads a phrase.</summary>
    /// <exception cref="FormatException">A bracket is not closed.</exception>
    public static Phrase Parse(string source)
    {
        var position = 0;
        var parts = Sequence(source, ref position, nested: false);
        return position == source.Length ? new(source, parts) : throw new FormatException($"A bracket is not opened: {source}");
    }

    /// <summary>Splits at a bar that stands in no bracket.</summary>
    public static IEnumerable<string> Split(string text)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '[' ? 1 : text[i] == ']' ? -1 : 0;
            if (text[i] == '|' && depth == 0)
            {
                yield return text[start..i].Trim();
                start = i + 1;
            }
        }

        yield return text[start..].Trim();
    }

    /// <summary>Chooses among the alternatives.</summary>
    /// <returns>Words, slots and marks in their order.</returns>
    public List<PhrasePart> Expand(Random random)
    {
        var flat = new List<PhrasePart>();
        Expand(parts, random, flat);
        return flat;
    }

    /// <inheritdoc />
    public override string ToString() => Source;

    private static void Expand(IReadOnlyList<PhrasePart> parts, Random random, List<PhrasePart> flat)
    {
        foreach (var part in parts)
        {
            if (part is PhrasePart.Alternatives alternatives)
            {
                Expand(random.Pick(alternatives.Options), random, flat);
            }
            else
            {
                flat.Add(part);
            }
        }
    }

    private static List<PhrasePart> Sequence(string source, ref int position, bool nested)
    {
        var parts = new List<PhrasePart>();
        while (position < source.Length && !(nested && source[position] is '|' or ']'))
        {
            parts.Add(source[position] switch
            {
                '[' => Alternatives(source, ref position),
                '{' => Slot(source, ref position),
                '^' => Mark(source, ref position),
                _ => Words(source, ref position, nested),
            });
        }

        return parts;
    }

    private static PhrasePart.Alternatives Alternatives(string source, ref int position)
    {
        var options = new List<IReadOnlyList<PhrasePart>>();
        do
        {
            position++;
            options.Add(Sequence(source, ref position, nested: true));
            if (position >= source.Length)
            {
                throw new FormatException($"A bracket is not closed: {source}");
            }
        }
        while (source[position] == '|');

        position++;
        return new(options);
    }

    private static PhrasePart.Slot Slot(string source, ref int position)
    {
        var end = source.IndexOf('}', position);
        var inner = end < 0 ? throw new FormatException($"A brace is not closed: {source}") : source[(position + 1)..end];
        position = end + 1;
        var dot = inner.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? new(inner, "") : new(inner[..dot], inner[(dot + 1)..]);
    }

    private static PhrasePart.Mark Mark(string source, ref int position)
    {
        position++;
        var step = position < source.Length && char.IsAsciiDigit(source[position]) ? source[position++] - '0' : 1;
        return new(step);
    }

    private static PhrasePart.Words Words(string source, ref int position, bool nested)
    {
        var start = position;
        while (position < source.Length && source[position] is not ('[' or '{' or '^') && !(nested && source[position] is '|' or ']'))
        {
            position++;
        }

        return new(source[start..position]);
    }
}
