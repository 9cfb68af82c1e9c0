namespace LamRobot.World.Tests;

public sealed class EffectTests
{
    private readonly Table table = new();

    [Fact]
    public void A_fresh_sight_answers_yes_or_no()
    {
        var cube = table.Put("red box", 0.2, 0.2);
        table.Look();
        var since = table.Now;
        table.Look();
        Assert.Equal(EffectVerdict.No, table.Verify("red_box_1", "on", "tray", since).Verdict);

        table.Move(cube, 0.8, 0.8);
        table.Look(4);
        Assert.Equal(EffectVerdict.Yes, table.Verify("red_box_1", "on", "tray", since).Verdict);
        Assert.Equal(EffectVerdict.No, table.Verify("red_box_1", "on", "tray", since, negated: true).Verdict);
    }

    [Fact]
    public void What_was_seen_before_the_action_answers_nothing()
    {
        table.Put("red box", 0.8, 0.8);
        table.Look();

        var answer = table.Verify("red_box_1", "on", "tray", since: table.Now);

        Assert.Equal(EffectVerdict.NotSeen, answer.Verdict);
        Assert.Contains("before the action", answer.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hidden_thing_answers_nothing()
    {
        table.Put("red box", 0.8, 0.8);
        table.Look();
        var since = table.Now;
        table.Cover(0.8, 0.8);
        table.Look(10);

        Assert.Equal(EffectVerdict.NotSeen, table.Verify("red_box_1", "on", "tray", since).Verdict);
        Assert.Equal(EffectVerdict.NotSeen, table.Verify("red_box_1", "on", "tray", since, negated: true).Verdict);
    }

    [Fact]
    public void A_thing_that_left_its_place_and_is_nowhere_answers_nothing_about_where_it_is()
    {
        var cube = table.Put("red box", 0.2, 0.2);
        table.Put("blue box", 0.8, 0.8);
        table.Look();
        var since = table.Now;
        table.Look();
        table.Take(cube);
        table.Look(5);

        var answer = table.Verify("red_box_1", "on", "tray", since);

        Assert.Equal(EffectVerdict.NotSeen, answer.Verdict);
        Assert.Contains("not seen anywhere", answer.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_is_seen_empty_answers_no()
    {
        var cube = table.Put("red box", 0.2, 0.2);
        table.Look();
        var since = table.Now;
        table.Take(cube);
        table.Look(5);

        Assert.Equal(EffectVerdict.No, table.Verify("red_box_1", "on", "tray", since).Verdict);
        Assert.Equal(EffectVerdict.Yes, table.Verify("red_box_1", "on", "tray", since, negated: true).Verdict);
    }

    [Fact]
    public void A_place_that_was_empty_and_is_full_now_is_not_taken_for_empty()
    {
        var cube = table.Put("red box", 0.2, 0.2);
        table.Look();
        var since = table.Now;
        table.Look();
        table.Move(cube, 0.8, 0.8);
        table.Look(4);

        Assert.Equal(EffectVerdict.Yes, table.Verify("red_box_1", "on", "tray", since).Verdict);
    }

    [Fact]
    public void In_the_dark_nothing_is_answered()
    {
        var cube = table.Put("red box", 0.2, 0.2);
        table.Look();
        var since = table.Now;
        table.Distrust = "something covers the camera";
        table.Move(cube, 0.8, 0.8);
        table.Look(10);

        Assert.Equal(EffectVerdict.NotSeen, table.Verify("red_box_1", "on", "tray", since).Verdict);
    }

    [Fact]
    public void What_nobody_ever_saw_answers_nothing()
    {
        table.Look(3);

        Assert.Equal(EffectVerdict.NotSeen, table.Verify("ghost", "state", "open", table.Now.AddMinutes(-1)).Verdict);
    }

    [Fact]
    public void Who_holds_a_thing_is_answered_by_the_robots_word_since_then()
    {
        table.Put("red box", 0.2, 0.2);
        table.Look();
        var since = table.Now;
        Assert.Equal(EffectVerdict.NotSeen, table.Verify("red_box_1", "held_by", "arm", since).Verdict);

        table.Wait(1);
        table.Model.Hear("arm", new() { Entities = [new Entity("arm", "arm", "robot") { Attributes = [new("holding", "red_box_1")] }] }, table.Now);

        Assert.Equal(EffectVerdict.Yes, table.Verify("red_box_1", "held_by", "arm", since).Verdict);
    }
}
