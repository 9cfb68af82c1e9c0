using LamRobot.Contracts;
using LamRobot.Training.Corpora;
using LamRobot.Training.Examples;
using LamRobot.Training.Home;

namespace LamRobot.Generation.Tests;

public sealed class EntityRenamingTests
{
    private static readonly Observation Room = new() { Entities = [new("cup", "Cup", "object"), new("desk", "Desk", "receptacle")] };

    [Fact]
    public void Names_change_in_the_scene_the_sentence_and_the_plan()
    {
        var (room, examples) = Rename(Example("put the cup on the big desk", new(8, 11), new(23, 27)));
        var example = Assert.Single(examples);
        Assert.DoesNotContain("cup", example.Command.Split(' '));
        Assert.StartsWith("put the ", example.Command, StringComparison.Ordinal);
        Assert.Contains(" on the big ", example.Command, StringComparison.Ordinal);
        foreach (var argument in example.Steps[0].Arguments.Values)
        {
            Assert.Equal(room.Find(argument.Accepted[0])!.Name, argument.Span!.Value.Of(example.Command), ignoreCase: true);
        }
    }

    [Fact]
    public void A_sentence_that_calls_a_thing_otherwise_is_left_out() =>
        Assert.Empty(Rename(Example("put the mug on the big desk", null, new(23, 27))).Examples);

    private static (Observation Observation, List<TrainingExample> Examples) Rename(TrainingExample example) => new EntityRenaming(HomeNames.Read()).Apply(Room, [example], 1, new Random(4));

    private static TrainingExample Example(string command, TextSpan? cup, TextSpan? desk) => new(
        command,
        [new("put", null, new Dictionary<string, TrainingArgument> { ["object"] = TrainingArgument.Entity("cup", cup), ["receptacle"] = TrainingArgument.Entity("desk", desk) })],
        TrainingStatus.Plan);
}
