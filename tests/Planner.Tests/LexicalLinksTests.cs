using LamRobot.Planner.Grounding;
using LamRobot.Planner.Text;

namespace LamRobot.Planner.Tests;

public sealed class LexicalLinksTests
{
    private static readonly WordPieceTokenizer Tokenizer = WordPieceTokenizer.Load(Path.Combine(Home.Root, "models", "minilm-l6-v2", "vocab.txt"));
    private static readonly CandidateTable Table = CandidateTable.Create(Home.Manifest, Home.Observation);

    // Worked out by hand: coverage / words of the name * best + coverage / 10; best; description; 0.5 + words / 4 where the whole name stands.
    [Theory]
    [InlineData("desk", "desk", "desk", new[] { 1.1f, 1, 0, 0.75f })]
    [InlineData("kitchen table", "table", "kitchen table", new[] { 1.2f, 1, 0, 1 })]
    [InlineData("kitchen lamp table", "table", "kitchen table", new[] { 1.2f, 1, 0, 0 })]
    [InlineData("kitchen then go there to that table", "table", "kitchen table", new[] { 0.6f, 1, 0, 0 })]
    [InlineData("rubik's cube", "cube", "rubiks cube", new[] { 1.2f, 1, 0, 1 })]
    [InlineData("cubes", "cubes", "rubiks cube", new[] { 0.45306122f, 0.85714287f, 0, 0 })]
    public void Links_of_entities_are_those_worked_out_by_hand(string command, string word, string entity, float[] expected) =>
        AssertLinks(command, word, Table.EntityRow(entity)!.Value, expected);

    [Fact]
    public void A_word_of_the_description_links_to_the_action() => AssertLinks("grab", "grab", Table.FindAction("pick_up")!.Row, [0, 0, 1, 0]);

    [Fact]
    public void Special_rows_and_the_ends_of_the_command_have_no_links()
    {
        var tokens = Tokenizer.Encode("pick up the apple");
        var links = new LexicalLinks(Table).Compute(tokens);
        var stride = Table.RowCount * LexicalLinks.FeatureCount;

        Assert.All(links[..stride], link => Assert.Equal(0, link));
        Assert.All(links[^stride..], link => Assert.Equal(0, link));
        Assert.All(Enumerable.Range(0, tokens.Count), token => Assert.All(links.Skip(token * stride).Take(SpecialRow.Count * LexicalLinks.FeatureCount), link => Assert.Equal(0, link)));
    }

    [Fact]
    public void A_command_without_words_has_none() => Assert.All(new LexicalLinks(Table).Compute(Tokenizer.Encode("...")), link => Assert.Equal(0, link));

    private static void AssertLinks(string command, string word, int row, float[] expected)
    {
        var tokens = Tokenizer.Encode(command);
        var place = command.LastIndexOf(word, StringComparison.Ordinal);
        var token = Array.FindIndex(tokens.Offsets, offset => offset.End > offset.Start && offset.Start <= place && place < offset.End);
        var links = new LexicalLinks(Table).Compute(tokens).AsSpan(((token * Table.RowCount) + row) * LexicalLinks.FeatureCount, LexicalLinks.FeatureCount).ToArray();

        Assert.All(expected.Zip(links), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }
}
