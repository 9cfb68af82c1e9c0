using System.Globalization;
using LamRobot.Contracts;

namespace LamRobot.Perception.Screen;

/// <summary>Gives texts that only the picture shows ids that stay: the same words near the same place are the same, also when a letter is read otherwise.</summary>
internal sealed class TextMemory
{
    private const int MostRemembered = 1000;
    private const double AlikeInPlace = 0.6;
    private const double SamePlace = 0.5;

    private readonly Dictionary<string, (string Bare, ScreenBounds Bounds, long Look)> known = new(StringComparer.Ordinal);
    private long look;

    /// <summary>Names the texts of one look.</summary>
    /// <param name="texts">The texts.</param>
    /// <returns>The id of each.</returns>
    public IReadOnlyList<string> Name(IReadOnlyList<ReadText> texts)
    {
        look++;
        var ids = new string?[texts.Count];
        var bare = texts.Select(static text => LooseText.Bare(text.Text)).ToArray();
        // The surest first: what stands where it stood, then the same words elsewhere.
        Match(ids, texts, (i, before) => texts[i].Bounds.ShareIn(before.Bounds) >= SamePlace && LooseText.Likeness(bare[i], before.Bare) >= AlikeInPlace);
        Match(ids, texts, (i, before) => bare[i] == before.Bare);
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] ??= New(texts[i].Text);
            known[ids[i]!] = (bare[i], texts[i].Bounds, look);
        }

        Forget();
        return ids!;
    }

    private void Match(string?[] ids, IReadOnlyList<ReadText> texts, Func<int, (string Bare, ScreenBounds Bounds, long Look), bool> same)
    {
        var taken = ids.OfType<string>().ToHashSet(StringComparer.Ordinal);
        var pairs = Enumerable.Range(0, ids.Length).Where(i => ids[i] is null)
            .SelectMany(i => known.Where(pair => !taken.Contains(pair.Key) && same(i, pair.Value)).Select(pair => (Index: i, Id: pair.Key, Far: texts[i].Bounds.Distance(pair.Value.Bounds))))
            .OrderBy(static pair => pair.Far);
        foreach (var (index, id, _) in pairs)
        {
            if (ids[index] is null && taken.Add(id))
            {
                ids[index] = id;
            }
        }
    }

    private string New(string words)
    {
        var id = $"text/{LooseText.Slug(words)}";
        for (var count = 2; known.ContainsKey(id); count++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"text/{LooseText.Slug(words)}~{count}");
        }

        known[id] = default;
        return id;
    }

    private void Forget()
    {
        foreach (var (id, _) in known.Where(pair => pair.Value.Look < look).OrderBy(static pair => pair.Value.Look).Take(Math.Max(0, known.Count - MostRemembered)).ToList())
        {
            known.Remove(id);
        }
    }
}
