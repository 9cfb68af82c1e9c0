using LamRobot.Contracts;
using LamRobot.Planner.Grounding;
using LamRobot.Planner.Lam;
using LamRobot.Planner.Text;

namespace LamRobot.Planner.Tests;

public sealed class SaidDirectionTests
{
    [Theory]
    [InlineData("turn off the plug", "socket_on")]
    [InlineData("power down the plug", "socket_on")]
    [InlineData("switch the fan on", "turn_off")]
    [InlineData("raise the lights", "dim_lights")]
    [InlineData("up the brightness", "dim_lights")]
    [InlineData("turn down the music", "volume_up")]
    [InlineData("turn up the lights a little", "lights_off")]
    [InlineData("turn the lights down to seven", "lights_on")]
    [InlineData("please darken the lights", "brighten_lights")]
    [InlineData("open the garage", "close_cover")]
    [InlineData("lock the front door", "unlock_door")]
    [InlineData("delete the milk from my list", "add_to_list")]
    public void The_opposite_of_what_is_said_is_recognised(string command, string action) => Assert.True(IsOpposed(command, action));

    [Theory]
    [InlineData("turn on the plug", "socket_on")]
    [InlineData("turn off the lamp and switch on the fan", "turn_on")]
    [InlineData("put the cup on the table", "lights_off")]
    [InlineData("pick up the apple", "put_down")]
    [InlineData("pick up the apple", "dim_lights")]
    [InlineData("take the box off the shelf", "turn_on")]
    [InlineData("turn down the volume and turn on the lamp", "lights_on")]
    [InlineData("what is the weather", "close_cover")]
    [InlineData("", "turn_on")]
    public void What_is_not_said_opposes_nothing(string command, string action) => Assert.False(IsOpposed(command, action));

    [Theory]
    [InlineData("raise the lights", "brighten_lights", true)]
    [InlineData("turn the music down", "lower_volume", true)]
    [InlineData("raise the lights", "lights_on", false)]
    [InlineData("pick up the lamp", "brighten_lights", false)]
    [InlineData("turn the music down and raise the lights", "brighten_lights", false)]
    public void More_and_less_are_meant_in_other_words_too(string command, string action, bool meant) =>
        Assert.Equal(meant, new SaidDirection(Words.Split(command)).IsMeantBy(action));

    [Theory]
    [InlineData(-3f, true)]
    [InlineData(-0.5f, false)]
    public void The_opposite_is_not_done_and_something_else_only_when_it_is_nearly_as_likely(float runnerUp, bool refuses)
    {
        var table = CandidateTable.Create(new() { Actuators = [new("home", "home") { Actions = [new("socket_on"), new("wake_up")] }] }, new());
        var (opposite, other) = (Row(table, "socket_on"), Row(table, "wake_up"));
        var logits = Enumerable.Repeat(-20f, table.RowCount).ToArray();
        (logits[opposite], logits[other]) = (0, runnerUp);

        new SaidNames(table, Mentions.Find(table, "turn off the plug")).WeighActions(logits);

        Assert.Equal(refuses ? SpecialRow.Refuse : other, Logits.Largest(logits));
    }

    private static int Row(CandidateTable table, string action) => Enumerable.Range(0, table.RowCount).First(row => table.ActionAt(row)?.Spec.Name == action);

    private static bool IsOpposed(string command, string action) => new SaidDirection(Words.Split(command)).IsOpposedBy(action);
}
