using LamRobot.Planner.Grounding;
using LamRobot.Planner.Text;
using LamRobot.Training.Batches;
using LamRobot.Training.Examples;

namespace LamRobot.Training.Tests;

public sealed class GroupBatcherTests : IDisposable
{
    private readonly FrozenEncoder encoder = new(ModelFolders.MiniLm);
    private readonly GroupBatcher batcher;
    private readonly CandidateTable table = CandidateTable.Create(ExampleBuilder.Manifest, ExampleBuilder.Observation);

    public GroupBatcherTests() => batcher = new(WordPieceTokenizer.Load(Path.Combine(ModelFolders.MiniLm, "vocab.txt")), encoder);

    public void Dispose() => encoder.Dispose();

    [Fact]
    public void Decisions_follow_the_grammar_and_end()
    {
        var steps = Batch(ExampleBuilder.Example).Steps;
        Assert.Equal([0, 1, 1, 2, 0, 4, 0], steps.Kind);
        Assert.Equal([SpecialRow.Start, Row("bring"), table.EntityRow("e1")!.Value, SpecialRow.Absent, SpecialRow.Absent, Row("say"), SpecialRow.Span], steps.Previous);
        Assert.Equal([Row("bring")], Gold(steps, 0));
        Assert.Equal([table.EntityRow("e1")!.Value], Gold(steps, 1));
        Assert.Equal([SpecialRow.Absent], Gold(steps, 3));
        Assert.Equal([SpecialRow.Span], Gold(steps, 5));
        Assert.Equal([SpecialRow.End], Gold(steps, 6));
    }

    [Fact]
    public void What_the_data_leaves_open_teaches_nothing()
    {
        var steps = Batch(ExampleBuilder.Example).Steps;
        Assert.False(steps.HasGold[2]);
        Assert.Equal(BatchSteps.Unknown, steps.GoldPointer[2]);
        Assert.False(steps.PointerKnown[3]);
    }

    [Fact]
    public void Pointers_name_the_words_that_a_choice_comes_from()
    {
        var steps = Batch(ExampleBuilder.Example).Steps;
        // [CLS] bring the apple to the sofa then say hello there [SEP]
        Assert.Equal([1, 3, BatchSteps.Unknown, 1, 8, 9, 11], steps.GoldPointer);
        Assert.Equal(10, steps.GoldEnd[5]);
        Assert.Equal(10, steps.Pointer[6]);
    }

    [Fact]
    public void A_refused_command_points_at_the_refusal()
    {
        var steps = Batch(new TrainingExample("sing a song", [], TrainingStatus.Refuse)).Steps;
        Assert.Equal([SpecialRow.Refuse], Gold(steps, 0));
        Assert.False(steps.Allowed[SpecialRow.End]);
    }

    [Fact]
    public void A_missing_required_value_is_absent()
    {
        var example = new TrainingExample("bring it", [new("bring", null, new Dictionary<string, TrainingArgument> { ["object"] = TrainingArgument.None(null) })], TrainingStatus.Clarify);
        Assert.Equal([SpecialRow.Absent], Gold(Batch(example).Steps, 1));
    }

    [Fact]
    public void Long_and_short_commands_go_to_different_batches()
    {
        var shortCommand = ExampleBuilder.Example with { Command = "bring", Steps = [new("bring", null, new Dictionary<string, TrainingArgument>())] };
        var batches = batcher.Make("test", ExampleBuilder.Group(ExampleBuilder.Example, shortCommand, ExampleBuilder.Example, shortCommand), 2);
        Assert.Equal([3, 12], batches.Select(batch => batch.Commands.Words));
    }

    [Fact]
    public void Candidates_of_like_length_stand_together_and_keep_their_order()
    {
        var batch = Batch(ExampleBuilder.Example);
        Assert.Equal(table.Candidates.Count, batch.Candidates.Parts.Sum(part => part.Count));
        Assert.Equal(Enumerable.Range(0, table.Candidates.Count).Select(i => (long)i), batch.Candidates.Order.Order());
    }

    private int Row(string action) => table.FindAction(action)!.Row;

    private int[] Gold(BatchSteps steps, int step) => [.. Enumerable.Range(0, table.RowCount).Where(row => steps.Gold[(step * table.RowCount) + row])];

    private TrainingBatch Batch(TrainingExample example) => Assert.Single(batcher.Make("test", ExampleBuilder.Group(example), 48));
}
