using LamRobot.Contracts;
using LamRobot.Planner.Grounding;
using LamRobot.Planner.Lam;

namespace LamRobot.Planner.Tests;

/// <summary>An action that lacks something gives way to one that takes what is named.</summary>
public sealed class NamedElsewhereTests
{
    private static readonly ActionSpec Move = new("move") { Parameters = [new("direction", ParameterKind.Choice) { Choices = ["left", "right"], Required = true }] };
    private static readonly ActionSpec GoTo = new("go_to") { Parameters = [new("place", ParameterKind.Entity) { EntityKinds = ["station"], Required = true }] };
    private static readonly ActionSpec Push = new("push") { Parameters = [new("thing", ParameterKind.Entity) { EntityKinds = ["box"], Required = true }] };

    private static readonly CandidateTable Table = CandidateTable.Create(
        new() { Actuators = [new("bot", "robot") { Actions = [Move, GoTo, Push] }] },
        new() { Entities = [new("k", "kitchen", "station"), new("b", "box", "box")] });

    [Theory]
    [InlineData("go to the kitchen", 3, "go_to")]
    [InlineData("go to the kitchen", -2, null)]
    [InlineData("push the box", 3, "push")]
    [InlineData("go away", 3, null)]
    public void The_likeliest_action_that_takes_what_is_named_is_found(string command, float logit, string? expected)
    {
        var found = new SaidNames(Table, Mentions.Find(Table, command)).FindAnother(Table.FindAction("move")!, Logits(move: 4, others: logit));

        Assert.Equal(expected, found is { } row ? Table.ActionAt(row)?.Spec.Name : null);
    }

    [Fact]
    public void An_action_that_takes_what_is_named_itself_does_not_give_way() =>
        Assert.Null(new SaidNames(Table, Mentions.Find(Table, "push the box")).FindAnother(Table.FindAction("push")!, Logits(move: 4, others: 4)));

    [Fact]
    public void A_step_that_lacks_something_is_decided_again_with_the_confidence_that_the_other_had()
    {
        var draft = new PlanDraft(Table, new (int, int)[5], [], new(Table, Mentions.Find(Table, "go to the kitchen")), LikeliestChooser.Instance, CancellationToken.None);

        LamDecoder.Decode(new LackingScorer(Logits(move: 4, others: 3), Table), [draft]);

        Assert.Equal(["go_to"], draft.Decisions.Where(decision => decision is { Parameter: null, Action: not null }).Select(decision => decision.Action!.Spec.Name));
        Assert.InRange(draft.Decisions[0].LogProbability, -2, -1);
    }

    private static float[] Logits(float move, float others)
    {
        var logits = Enumerable.Repeat(-20f, Table.RowCount).ToArray();
        (logits[Row("move")], logits[Row("go_to")], logits[Row("push")]) = (move, others, others);
        return logits;
    }

    private static int Row(string action) => Table.FindAction(action)!.Row;
}
