using LamRobot.Contracts;
using LamRobot.Planner.Grounding;
using LamRobot.Planner.Lam;
using LamRobot.Planner.Text;

namespace LamRobot.Planner.Tests;

public sealed class GroundingTests
{
    private static readonly WordPieceTokenizer Tokenizer = WordPieceTokenizer.Load(Path.Combine(Home.Root, "models", "minilm-l6-v2", "vocab.txt"));
    private static readonly CandidateTable Table = CandidateTable.Create(Home.Manifest, Home.Observation);

    [Fact]
    public void Every_action_parameter_choice_and_entity_has_a_row_of_its_own()
    {
        var rows = Table.Actions.Select(action => action.Row)
            .Concat(Table.Actions.SelectMany(action => action.ParameterRows))
            .Concat(Home.Observation.Entities.Select(entity => Table.EntityRow(entity.Id)!.Value))
            .ToList();

        Assert.Equal(rows.Count, rows.Distinct().Count());
        Assert.All(rows, row => Assert.InRange(row, SpecialRow.Count, Table.RowCount - 1));
        Assert.Equal("apple", Table.EntityAt(Table.EntityRow("apple")!.Value)!.Id);
        Assert.Equal("waving", Table.ChoiceAt(Table.ChoiceRow("gesture", "waving")!.Value));
    }

    [Fact]
    public void What_changes_while_a_robot_works_is_not_in_the_text_that_is_encoded()
    {
        var seen = Home.Observation with { Entities = [new("apple", "apple", "object") { Attributes = EquatableMap.Of(("colour", "red"), ("on", "desk")) }] };

        var table = CandidateTable.Create(CapabilityManifest.Empty, seen);

        Assert.Equal("apple (object, colour red)", Assert.Single(table.Candidates).Text);
    }

    [Fact]
    public void Only_entities_of_the_parameters_kinds_may_be_chosen()
    {
        var action = Table.FindAction("put_down")!;
        var allowed = new bool[Table.RowCount];

        Table.AllowValues(action.Spec.FindParameter("place")!, allowed);

        Assert.True(allowed[Table.EntityRow("desk")!.Value]);
        Assert.False(allowed[Table.EntityRow("kitchen")!.Value]);
        Assert.False(allowed[Table.EntityRow("apple")!.Value]);
        Assert.True(allowed[SpecialRow.Absent]);
        Assert.False(allowed[SpecialRow.Span]);
    }

    [Fact]
    public void The_grammar_asks_for_an_action_then_for_its_parameters_in_order()
    {
        var cursor = new GrammarCursor(Table);
        var action = Table.FindAction("pick_up")!;

        Assert.False(cursor.Allowed()[SpecialRow.End]);
        Assert.Equal(DecisionKind.Action, cursor.Kind);
        cursor.Advance(action.Row);
        Assert.Equal("object", cursor.Parameter!.Name);
        cursor.Advance(Table.EntityRow("apple")!.Value);
        Assert.Equal("place", cursor.Parameter!.Name);
        cursor.Advance(SpecialRow.Absent);
        Assert.Null(cursor.Parameter);
        Assert.True(cursor.Allowed()[SpecialRow.End]);
        cursor.Advance(SpecialRow.End);
        Assert.True(cursor.Ended);
    }

    [Fact]
    public void A_plan_has_an_end_however_long_the_model_would_go_on()
    {
        var cursor = new GrammarCursor(Table);
        var action = Table.FindAction("answer_question")!;
        var count = 0;
        while (cursor.Allowed()[action.Row])
        {
            cursor.Advance(action.Row);
            count++;
        }

        Assert.Equal(14, count);
        Assert.True(cursor.Allowed()[SpecialRow.End]);
    }

    [Fact]
    public void Names_are_linked_by_their_letters()
    {
        var tokens = Tokenizer.Encode("bring me the rubik's cubes from the desk");
        var links = new LexicalLinks(Table).Compute(tokens);

        Assert.True(Link(links, tokens, "desk", "desk", 3) > 0.5, "the whole name stands here");
        Assert.Equal(1, Link(links, tokens, "desk", "desk", 1));
        Assert.InRange(Link(links, tokens, "cubes", "rubiks cube", 1), 0.6, 0.95);
        Assert.Equal(0, Link(links, tokens, "the", "desk", 1));
        Assert.Equal(0, Link(links, tokens, "desk", "sofa", 1));
    }

    [Fact]
    public void The_name_of_a_candidate_ends_at_the_colon_or_the_bracket()
    {
        var masks = TokenMasks.Of(Tokenizer.Encode("apple (object, red)"));

        Assert.Equal([false, true, false, false, false, false, false, false], masks.Name);
        Assert.Equal([false, true, false, true, false, true, false, false], masks.Counts);
    }

    private static float Link(float[] links, TokenSequence tokens, string word, string entity, int feature)
    {
        var start = tokens.Text.IndexOf(word, StringComparison.Ordinal);
        var token = Array.FindIndex(tokens.Offsets, place => place.Start <= start && start < place.End);
        return links[(((token * Table.RowCount) + Table.EntityRow(entity)!.Value) * LexicalLinks.FeatureCount) + feature];
    }
}
