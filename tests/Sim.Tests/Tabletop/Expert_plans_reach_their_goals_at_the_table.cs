namespace LamRobot.Sim.Tests;

public sealed class Expert_plans_reach_their_goals_at_the_table
{
    public static TheoryData<string, string, string, string> Missions { get; } = new()
    {
        { "put the red block into the blue bowl", "[]", """[["in","red block","blue bowl"]]""", "put | object=red block | place=blue bowl" },
        { "put every block into the bin", "[]", """[["in","red block","bin"],["in","green block","bin"],["in","blue block","bin"],["in","yellow block","bin"]]""",
            "put | object=red block | place=bin; put | object=green block | place=bin; put | object=blue block | place=bin; put | object=yellow block | place=bin" },
        { "put two blocks into the white bowl", "[]", """[["in","red block","white bowl"],["in","green block","white bowl"]]""",
            "put | object=red block | place=white bowl; put | object=green block | place=white bowl" },
        { "stack three blocks", "[]", """[["on","red block","green block"],["on","blue block","red block"],["on","green block","table"]]""",
            "put | object=red block | place=green block; put | object=blue block | place=red block" },
        { "pick up the green block", "[]", """[["holds","robot","green block"]]""", "pick_up | object=green block" },
        { "pick up the white bowl with the block in it", """[["in","red block","white bowl"]]""", """[["holds","robot","white bowl"],["in","red block","white bowl"]]""", "pick_up | object=white bowl" },
        { "put the red block left of the green block", "[]", """[["left_of","red block","green block"],["on","red block","table"]]""", "put | object=red block | place=green block | side=left" },
        { "put the red block right of the blue block", "[]", """[["right_of","red block","blue block"]]""", "put | object=red block | place=blue block | side=right" },
        { "put the red block in front of the white bowl", "[]", """[["in_front_of","red block","white bowl"]]""", "put | object=red block | place=white bowl | side=front" },
        { "put the red block behind the green block", "[]", """[["behind","red block","green block"]]""", "put | object=red block | place=green block | side=behind" },
        { "open the drawer, put the red block into it and close it", "[]", """[["closed","drawer"],["in","red block","drawer"]]""",
            "open | object=drawer; put | object=red block | place=drawer; close | object=drawer" },
        { "take the yellow block out of the drawer and put it on the table", """[["in","yellow block","drawer"]]""", """[["on","yellow block","table"]]""",
            "open | object=drawer; put | object=yellow block | place=table" },
        { "take the upper block off the stack", """[["on","red block","green block"]]""", """[["on","red block","table"],["on","green block","table"]]""", "put | object=red block | place=table" },
        { "turn on the lamp", "[]", """[["switched_on","lamp"],["pressed","button"]]""", "switch_on | object=lamp" },
        { "turn off the lamp", """[["switched_on","lamp"]]""", """[["switched_off","lamp"]]""", "switch_off | object=lamp" },
        { "press the button twice", "[]", """[["switched_off","lamp"],["pressed","button"]]""", "press | object=button; press | object=button" },
        { "point at the blue bowl and go home", "[]", """[["pointed_at","blue bowl"],["at","robot","home"]]""", "point_at | object=blue bowl; go_home" },
        { "push the red block to the left", "[]", """[["moved","red block"],["on","red block","table"]]""", "push | object=red block | direction=left" },
        { "push the green block closer", "[]", """[["moved","green block"],["on","green block","table"]]""", "push | object=green block | direction=closer" },
        { "pull the stack: what lies on a block moves with it", """[["on","red block","green block"]]""", """[["moved","green block"],["on","red block","green block"]]""", "push | object=green block | direction=left" },
    };

    [Theory]
    [MemberData(nameof(Missions))]
    public async Task An_experts_plan_succeeds(string command, string setup, string goal, string plan)
    {
        var run = TableCase.Run(setup, goal, """[["fell","?o"]]""");
        await run.Carry(plan);
        var verdict = run.Judge();
        Assert.True(verdict.Succeeded, $"{command}: {verdict.Cause}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task A_scattered_table_can_be_cleared(int seed)
    {
        var run = TableCase.Run("""[["scatter","table"]]""", """[["in","red block","bin"],["in","green block","white bowl"],["in","blue block","blue bowl"],["on","yellow block","table"]]""", seed: seed);
        await run.Carry("put | object=red block | place=bin; put | object=green block | place=white bowl; put | object=blue block | place=blue bowl");
        Assert.True(run.Judge().Succeeded, run.Judge().Cause);
    }

    [Fact]
    public async Task What_an_action_promises_is_what_the_robot_tells()
    {
        var run = TableCase.Run("[]");
        await run.Carry("put | object=red block | place=green block | side=left; put | object=blue block | place=white bowl");
        var seen = run.World.Observe();
        Assert.Equal("green block", seen.Find("red block")!.Attributes["left_of"]);
        Assert.Equal("white bowl", seen.Find("blue block")!.Attributes["in"]);
    }
}
