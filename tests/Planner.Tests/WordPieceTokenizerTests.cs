using System.Text.Json;
using CsCheck;
using LamRobot.Planner.Text;

namespace LamRobot.Planner.Tests;

public sealed class WordPieceTokenizerTests
{
    private static readonly WordPieceTokenizer Tokenizer = WordPieceTokenizer.Load(Path.Combine(Home.Root, "models", "minilm-l6-v2", "vocab.txt"));

    [Fact]
    public void Ids_are_those_of_the_published_tokenizer()
    {
        using var reference = JsonDocument.Parse(File.ReadAllText(Path.Combine(Home.Root, "models", "minilm-l6-v2", "reference.json")));

        foreach (var item in reference.RootElement.EnumerateArray())
        {
            var expected = item.GetProperty("ids").EnumerateArray().Select(id => id.GetInt64());
            Assert.Equal(expected, Tokenizer.Encode(item.GetProperty("text").GetString()!).Ids);
        }
    }

    [Fact]
    public void Accents_and_capitals_do_not_matter_and_places_stay_those_of_the_text()
    {
        const string Text = "the CAFÉ's cup";

        var tokens = Tokenizer.Encode(Text);

        Assert.Equal(Tokenizer.Encode("the cafe's cup").Ids, tokens.Ids);
        Assert.Contains("CAFÉ", tokens.Offsets.Select(place => Text[place.Start..place.End]));
    }

    [Fact]
    public void Every_piece_stands_where_it_says() =>
        Gen.String[Gen.Char["abc XYZ,.'é漢😀\t1"], 0, 30].Sample(text =>
        {
            var tokens = Tokenizer.Encode(text);
            var places = tokens.Offsets[1..^1];
            return tokens.Ids.Length == tokens.Offsets.Length
                && places.All(place => 0 <= place.Start && place.Start < place.End && place.End <= text.Length)
                && places.Zip(places.Skip(1)).All(pair => pair.First.Start <= pair.Second.Start);
        });

    [Fact]
    public void A_word_that_no_piece_spells_is_unknown_as_a_whole()
    {
        var tokens = Tokenizer.Encode("a 😀 b");

        Assert.Equal(100, tokens.Ids[2]);
        Assert.Equal((2, 4), tokens.Offsets[2]);
    }

    [Fact]
    public void A_vocabulary_without_the_special_pieces_is_refused()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "hello\n");

        Assert.Contains("[UNK]", Assert.Throws<InvalidDataException>(() => WordPieceTokenizer.Load(file)).Message, StringComparison.Ordinal);
        File.Delete(file);
    }
}
