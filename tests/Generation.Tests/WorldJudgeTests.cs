using LamRobot.Contracts;
using LamRobot.Training.Examples;
using LamRobot.Training.Worlds;

namespace LamRobot.Generation.Tests;

/// <summary>A kitchen with two apples and a cola on the table, a knife on the counter and a pear in a closed drawer.</summary>
public sealed class WorldJudgeTests
{
    private const int Robot = 0, Person = 1, Table = 2, Counter = 3, Drawer = 4, Trash = 5, Apple = 6, OtherApple = 7, Cola = 8, Pear = 9, Knife = 10;

    private readonly SkillSet skills = Skills();
    private readonly World world = Kitchen();

    [Fact]
    public void Driving_to_the_place_is_as_good_as_finding_the_thing()
    {
        var task = Bring([Cola], 1);
        Assert.True(Judge(task, "find cola", "pick cola", "bring", "down").Succeeded);
        Assert.True(Judge(task, "go table", "pick cola", "bring", "down").Succeeded);
        Assert.True(Judge(task, "go table", "pick cola", "go person", "down").Succeeded);
    }

    [Fact]
    public void Either_apple_will_do_and_one_is_enough()
    {
        var task = Bring([Apple, OtherApple], 1);
        Assert.True(Judge(task, "find apple", "pick apple", "bring", "down").Succeeded);
        Assert.True(Judge(task, "find apple_2", "pick apple_2", "bring", "down").Succeeded);
        Assert.Equal(new(false, 4), Judge(Bring([Apple, OtherApple], 1, moves: 12), "find apple", "pick apple", "bring", "down", "find apple_2", "pick apple_2", "bring", "down"));
    }

    [Fact]
    public void Two_things_may_be_brought_in_either_order_unless_the_order_was_said()
    {
        string[] apple = ["find apple", "pick apple", "bring", "down"];
        string[] cola = ["find cola", "pick cola", "bring", "down"];
        Aim Both(bool inOrder) => new([To([Apple], 1, Person), To([Cola], 1, Person) with { InOrder = inOrder }]);
        Assert.True(Judge(Both(false), [.. apple, .. cola]).Succeeded);
        Assert.True(Judge(Both(false), [.. cola, .. apple]).Succeeded);
        Assert.True(Judge(Both(true), [.. apple, .. cola]).Succeeded);
        Assert.False(Judge(Both(true), [.. cola, .. apple]).Succeeded);
    }

    [Fact]
    public void The_first_step_that_cannot_be_done_is_the_first_wrong_one()
    {
        var task = Bring([Cola], 1);
        Assert.Equal(new(false, 0), Judge(task, "pick cola", "bring", "down"));
        Assert.Equal(new(false, 2), Judge(task, "find cola", "pick cola", "pick apple"));
        Assert.Equal(new(false, 1), Judge(task, "find cola", "pick nothing"));
    }

    [Fact]
    public void The_wrong_thing_or_place_is_wrong_from_where_the_robot_turns_to_it()
    {
        Assert.Equal(new(false, 2), Judge(Bring([Cola], 1), "find cola", "pick cola", "go counter", "down"));
        Assert.Equal(new(false, 0), Judge(Bring([Cola], 1), "find apple", "pick apple", "bring", "down"));
        Assert.Equal(new(false, 4), Judge(Bring([Cola], 1, moves: 12), "find cola", "pick cola", "bring", "down", "find apple", "pick apple", "bring", "down"));
    }

    [Fact]
    public void All_steps_of_a_plan_that_only_ends_too_early_are_right() =>
        Assert.Equal(new(false, 3), Judge(Bring([Cola], 1), "find cola", "pick cola", "bring"));

    [Fact]
    public void A_closed_drawer_must_be_opened_first()
    {
        var task = Bring([Pear], 1);
        Assert.True(Judge(task, "go drawer", "open drawer", "pick pear", "close drawer", "bring", "down").Succeeded);
        Assert.True(Judge(task, "find pear", "open drawer", "pick pear", "bring", "down").Succeeded);
        Assert.Equal(new(false, 1), Judge(task, "go drawer", "pick pear", "bring", "down"));
    }

    [Fact]
    public void What_nobody_asked_for_is_wrong() =>
        Assert.Equal(new(false, 1), Judge(Bring([Cola], 1), "find cola", "wave", "pick cola", "bring", "down"));

    [Fact]
    public void The_expert_opens_the_drawer_and_closes_it_again()
    {
        var moves = new Expert(new(world, skills)).Solve(world.Start, new([To([Pear], 1, Counter)]));
        Assert.Equal(["go", "open", "pick", "close", "go", "down"], moves!.Select(move => move.Skill.Spec.Name));
    }

    [Fact]
    public void The_expert_names_every_thing_that_would_do_as_well()
    {
        var moves = new Expert(new(world, skills)).Solve(world.Start, new([To([Apple, OtherApple, Cola], 2, Counter)]));
        Assert.Equal([2, 0, 0, 0, 1, 0, 0, 0], moves!.Select(move => move.OtherObjects.Count));
    }

    [Fact]
    public void The_expert_does_nothing_that_its_robot_cannot_do()
    {
        var lame = Skills(without: Operator.Open);
        Assert.Null(new Expert(new(world, lame)).Solve(world.Start, new([To([Pear], 1, Counter)])));
        Assert.NotNull(new Expert(new(world, lame)).Solve(world.Start, new([To([Cola], 1, Counter)])));
    }

    private static Goal To(IReadOnlyList<int> things, int count, int target) => new(GoalKind.Place, things, count, [target]);

    private static Task Bring(IReadOnlyList<int> things, int count, int moves = 6) => new(new([To(things, count, Person)]), moves);

    private TaskVerdict Judge(Aim aim, params string[] steps) => Judge(new Task(aim, 12), steps);

    private TaskVerdict Judge(Task task, params string[] steps)
    {
        var example = new TrainingExample("do it", [.. Enumerable.Repeat(new TrainingStep("find", null, new Dictionary<string, TrainingArgument>()), task.Moves)], TrainingStatus.Plan);
        var plan = WorldPlans.Of(steps.Select(step => step.Split(' ')).Select(words => (words[0], words.Length < 2 ? [] : new[] { (words[0] is "find" or "pick" ? "object" : "place", words[1]) })), skills.Manifest);
        return new WorldJudge(new(world, skills), world.Start, task.Aim, example).Judge(plan, TrainingStatus.Plan);
    }

    private static SkillSet Skills(Operator without = Operator.Discard)
    {
        var all = new (string Name, Operator Operator, string? Object, string? Place)[]
        {
            ("find", Operator.Find, "object", null), ("pick", Operator.Pick, "object", null), ("go", Operator.Go, null, "place"), ("down", Operator.Down, null, null),
            ("bring", Operator.Bring, null, null), ("open", Operator.Open, null, "place"), ("close", Operator.Close, null, "place"), ("wave", Operator.Other, null, null),
        };
        var skills = all.Where(x => x.Operator != without).Select(x => new Skill(x.Operator, new(x.Name) { Parameters = new[] { x.Object, x.Place }.OfType<string>().Select(name => new ParameterSpec(name, ParameterKind.Entity)).ToEquatableList() }, x.Object, x.Place, null)).ToList();
        return new(new() { Actuators = [new("robot", "robot") { Actions = skills.Select(skill => skill.Spec).ToEquatableList() }] }, skills) { Approaches = true };
    }

    private static World Kitchen()
    {
        Thing Make(int index, string id, ThingRole role, params string[] tags) => new(index, id, id, role.ToString(), role, new(id, id + "s", tags, [], false)) { Holds = role is ThingRole.Place or ThingRole.Trash };
        Thing[] things =
        [
            Make(Robot, "robot", ThingRole.Robot), Make(Person, "person", ThingRole.Person), Make(Table, "table", ThingRole.Place, "on"), Make(Counter, "counter", ThingRole.Place, "on"),
            Make(Drawer, "drawer", ThingRole.Place, "in") with { Closes = true }, Make(Trash, "trash", ThingRole.Trash, "in"), Make(Apple, "apple", ThingRole.Item, "fruit"), Make(OtherApple, "apple_2", ThingRole.Item, "fruit"),
            Make(Cola, "cola", ThingRole.Item, "drink"), Make(Pear, "pear", ThingRole.Item, "fruit"), Make(Knife, "knife", ThingRole.Item, "cut"),
        ];
        var state = new WorldState(things.Length) { RobotAt = Person };
        foreach (var (thing, place) in new[] { (Apple, Table), (OtherApple, Table), (Cola, Table), (Pear, Drawer), (Knife, Counter) })
        {
            state.Move(thing, place);
        }

        return new(things, Robot, Person, state);
    }

    private sealed record Task(Aim Aim, int Moves);
}
