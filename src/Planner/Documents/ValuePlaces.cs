using System.Text.RegularExpressions;
using LamRobot.Contracts;

namespace LamRobot.Planner.Documents;

/// <summary>The places of a document where values of a kind stand: in sentences and in cells of tables.</summary>
internal sealed class ValuePlaces(Setting setting)
{
    /// <summary>A value and what stands around it.</summary>
    /// <param name="Block">The paragraph, cell or area.</param>
    /// <param name="Sentence">The sentence; a cell's whole text.</param>
    /// <param name="Clause">The part of the sentence that speaks of this value.</param>
    /// <param name="Context">What else tells what the value is: its row and the head of its column.</param>
    /// <param name="Value">The value, its place counted in the sentence.</param>
    public sealed record Place(Entity Block, string Sentence, string Clause, string Context, Match Value)
    {
        /// <summary>How much of a description it covers, 0..1.</summary>
        public double Cover { get; init; }

        /// <summary>The reading that gives it a new value.</summary>
        public Reading Change(string fresh, double cost)
        {
            var with = Values.Fitting(fresh, Value.Value);
            var text = DocumentView.Text(Block);
            var at = text.IndexOf(Sentence, StringComparison.Ordinal) + Value.Index;
            var whole = text[..at] + with + text[(at + Value.Length)..];
            return Block.Kind switch
            {
                "cell" => Reading.Of(cost, [new(Block)], WantedAction.At("set_cell", ("target", Block.Id), ("text", whole))),
                "header" or "footer" => Reading.Of(cost, [new(Block)], WantedAction.At($"set_{Block.Kind}_text", ("text", whole))),
                _ => In(text, at, with, cost),
            };
        }

        private Reading In(string text, int at, string with, double cost)
        {
            var before = 0;
            for (var place = text.IndexOf(Value.Value, StringComparison.Ordinal); place >= 0 && place <= at; place = text.IndexOf(Value.Value, place + 1, StringComparison.Ordinal))
            {
                before++;
            }

            var passage = new Passage(Block, Words: Value.Value, Nth: WordPlaces.Find(text, Value.Value, StringComparison.Ordinal) == at ? 0 : before);
            return Reading.Of(cost, [passage], WantedAction.On("replace_text", passage, ("with", with)));
        }
    }

    /// <summary>The values of a kind.</summary>
    public IEnumerable<Place> Of(int kind) => setting.View.Paragraphs.SelectMany(paragraph => In(paragraph, kind))
        .Concat(setting.View.Cells.SelectMany(cell => Values.Of(kind, DocumentView.Text(cell)).Take(2) is var values && values.Count() == 1 ? [new Place(cell, DocumentView.Text(cell), DocumentView.Text(cell), Around(cell), values.First())] : Enumerable.Empty<Place>()))
        .Concat(new[] { setting.View.Header, setting.View.Footer }.OfType<Entity>().SelectMany(area => Values.Of(kind, DocumentView.Text(area)).Select(value => new Place(area, DocumentView.Text(area), DocumentView.Text(area), area.Kind, value))));

    /// <summary>The places that a description speaks of; those of several sentences when it does not tell them apart.</summary>
    public static IReadOnlyList<Place> Best(IReadOnlyList<Place> places, string about, Setting setting, double least, double lead)
    {
        var content = new ContentMatch(setting.View, null);
        var area = s_area.Match(about).Groups["area"].Value.ToLowerInvariant();
        var ranked = places.Where(place => place.Block.Kind is "header" or "footer" == area.Length > 0 && (area.Length == 0 || place.Block.Kind == area))
            .Select(place => place with { Cover = area.Length > 0 ? 1 : content.Cover(about, place.Sentence + " " + place.Context) }).OrderByDescending(place => place.Cover).ToList();
        return ranked.Count == 0 || ranked[0].Cover < least ? [] : [.. ranked.TakeWhile(place => place.Cover > ranked[0].Cover - lead)];
    }

    /// <summary>Of the values of one sentence those whose clause a description speaks of; else the first for "begins", the last for "ends".</summary>
    public static IReadOnlyList<Place> Nearest(IReadOnlyList<Place> places, string about, string said)
    {
        if (places.Count < 2)
        {
            return places;
        }

        var shared = places[0].Sentence[..places[0].Value.Index];
        var own = places.Select((place, i) => (Place: place, Count: Shared(about, i == 0 ? place.Clause.Replace(shared, "", StringComparison.Ordinal) : place.Clause))).OrderByDescending(pair => pair.Count).ToList();
        if (own[0].Count > own[1].Count)
        {
            return [own[0].Place];
        }

        return s_beginning.IsMatch(said) ? [places.MinBy(place => place.Value.Index)!]
            : s_ending.IsMatch(said) ? [places.MaxBy(place => place.Value.Index)!]
            : own[0].Count == 0 && Shared(about, shared) > 0 && !s_range.IsMatch(places[0].Sentence[(places[0].Value.Index + places[0].Value.Length)..]) ? [places.MinBy(place => place.Value.Index)!]
            : places;
    }

    private static int Shared(string about, string text) => Text.Words.Split(about).Count(word => word.Text.Length > 2 && Text.Words.Split(text).Any(other => ContentMatch.Same(word.Text, other.Text) > 0.8));

    private static IEnumerable<Place> In(Entity block, int kind)
    {
        foreach (var sentence in Sentences.Of(DocumentView.Text(block)))
        {
            var values = Values.Of(kind, sentence);
            for (var i = 0; i < values.Count; i++)
            {
                var from = i == 0 ? 0 : ClauseEnd(sentence, values[i - 1].Index + values[i - 1].Length, values[i].Index);
                var to = i == values.Count - 1 ? sentence.Length : ClauseEnd(sentence, values[i].Index + values[i].Length, values[i + 1].Index);
                yield return new(block, sentence, sentence[from..to], "", values[i]);
            }
        }
    }

    private static int ClauseEnd(string sentence, int from, int to) => s_clause.Match(sentence[from..to]) is { Success: true } end ? from + end.Index : from;

    private string Around(Entity cell)
    {
        var (_, row, column) = DocumentView.CellPlace(cell);
        if (setting.View.TableOf(cell) is not { } table)
        {
            return "";
        }

        var cells = setting.View.CellsOf(table).Where(other => DocumentView.CellPlace(other) is var place && (place.Row == row || (place.Row == 1 && place.Column == column)));
        return string.Join(' ', cells.Select(DocumentView.Text));
    }

    private static readonly Regex s_clause = new(@"[,;]|\b(?:and|or|but)\b", WishPattern.Loose);

    private static readonly Regex s_range = new(@"^\s*(?:to|until|till|-|–)\s", WishPattern.Loose);

    private static readonly Regex s_area = new(@"\b(?<area>header|footer)\b", WishPattern.Loose);

    private static readonly Regex s_beginning = new(@"\b(?:begins?|beginning|starts?|from|opens?|first)\b", WishPattern.Loose);

    private static readonly Regex s_ending = new(@"\b(?:ends?|ending|until|till|to|closes?|last|up\s+to)\b", WishPattern.Loose);
}
