namespace LamRobot.World.Tests;

public sealed class WorldModelTests
{
    private readonly Table table = new();

    [Fact]
    public void A_thing_that_is_seen_again_is_the_same_thing()
    {
        var cube = table.Put("red box", 0.2, 0.2);
        table.Look(3);
        table.Move(cube, 0.23, 0.2);
        table.Look(3);

        var seen = Assert.Single(table.Observe().Entities, entity => entity.Kind == "object");
        Assert.Equal(("red_box_1", "table", TimeSpan.Zero), (seen.Id, seen.Attributes["on"], seen.Age));
        Assert.Equal(0.23, seen.Pose!.XMetres);
    }

    [Fact]
    public void Two_things_that_look_alike_keep_their_ids_while_they_move_past_each_other()
    {
        var (left, right) = (table.Put("red box", 0.2, 0.2), table.Put("red box", 0.4, 0.26));
        table.Look();
        for (var step = 1; step <= 20; step++)
        {
            table.Take(left);
            table.Take(right);
            left = table.Put("red box", 0.2 + (step * 0.01), 0.2);
            right = table.Put("red box", 0.4 - (step * 0.01), 0.26);
            table.Look();
        }

        Assert.Equal(0.4, table.Observe().Find("red_box_1")!.Pose!.XMetres, 3);
        Assert.Equal(0.2, table.Observe().Find("red_box_2")!.Pose!.XMetres, 3);
    }

    [Fact]
    public void A_thing_that_is_hidden_is_not_gone()
    {
        table.Put("red box", 0.2, 0.2);
        table.Look();
        var sure = table.Observe().Find("red_box_1")!.Confidence;
        table.Cover(0.2, 0.2);
        table.Look(20);

        var hidden = table.Observe().Find("red_box_1")!;
        Assert.Equal("table", hidden.Attributes["on"]);
        Assert.Equal(0.2, hidden.Pose!.XMetres);
        Assert.Equal(2, hidden.Age.TotalSeconds, 3);
        Assert.True(hidden.Confidence < sure);
    }

    [Fact]
    public void A_thing_whose_place_is_seen_empty_has_no_place_any_more()
    {
        var cube = table.Put("red box", 0.2, 0.2);
        table.Look();
        table.Take(cube);
        table.Look(2);
        Assert.NotNull(table.Observe().Find("red_box_1")!.Pose);
        table.Look();

        var gone = table.Observe().Find("red_box_1")!;
        Assert.Null(gone.Pose);
        Assert.False(gone.Attributes.ContainsKey("on"));
        Assert.Contains(table.Model.Unknowns(table.Now), unknown => unknown.Subject == "red_box_1" && unknown.Reason.Contains("not there", StringComparison.Ordinal));
    }

    [Fact]
    public void A_look_past_a_hand_does_not_count_towards_gone()
    {
        var cube = table.Put("red box", 0.2, 0.2);
        table.Look();
        table.Take(cube);
        for (var round = 0; round < 3; round++)
        {
            table.Uncover();
            table.Look(2);
            table.Cover(0.2, 0.2);
            table.Look();
        }

        Assert.NotNull(table.Observe().Find("red_box_1")!.Pose);
    }

    [Fact]
    public void The_only_thing_that_left_is_the_only_one_that_came()
    {
        var cube = table.Put("red box", 0.1, 0.1);
        table.Look();
        table.Take(cube);
        table.Look(3);
        table.Put("red box", 0.8, 0.8);
        table.Look();

        var found = Assert.Single(table.Observe().Entities, entity => entity.Kind == "object");
        Assert.Equal(("red_box_1", "tray"), (found.Id, found.Attributes["on"]));
    }

    [Fact]
    public void A_thing_that_came_while_its_like_is_hidden_is_another()
    {
        table.Put("red box", 0.1, 0.1);
        table.Look();
        table.Cover(0.1, 0.1);
        table.Put("red box", 0.8, 0.8);
        table.Look();

        Assert.Equal(["red_box_1", "red_box_2"], table.Observe().Entities.Where(entity => entity.Kind == "object").Select(entity => entity.Id).Order());
    }

    [Fact]
    public void A_tag_is_the_same_thing_wherever_it_is()
    {
        var model = new WorldModel(new WorldOptions { Things = [new("drill", "drill", "tool") { Identity = "AprilTag36h11:5", Attributes = [new("colour", "green")] }] });
        var bench = new Table { Model = model };
        Assert.Contains(model.Unknowns(bench.Now), unknown => unknown.Subject == "drill");
        var tag = bench.Put("tag 5", 0.1, 0.1, identity: "AprilTag36h11:5");
        bench.Look();
        bench.Move(tag, 0.9, 0.1);
        bench.Look();

        var drill = Assert.Single(bench.Observe().Entities);
        Assert.Equal(("drill", "tool", "green", 0.9), (drill.Id, drill.Kind, drill.Attributes["colour"], drill.Pose!.XMetres));
        Assert.Empty(model.Unknowns(bench.Now));
    }

    [Fact]
    public void Nothing_is_remembered_for_ever_and_no_id_is_given_twice()
    {
        var cube = table.Put("red box", 0.2, 0.2);
        table.Look();
        table.Wait(30);
        Assert.InRange(table.Observe().Find("red_box_1")!.Confidence, 0.6, 0.7);
        Assert.Contains(table.Model.Unknowns(table.Now), unknown => unknown.Subject == "red_box_1" && unknown.Reason.Contains("30 s ago", StringComparison.Ordinal));
        table.Wait(600);
        Assert.Null(table.Observe().Find("red_box_1"));

        table.Move(cube, 0.5, 0.5);
        table.Look();
        Assert.NotNull(table.Observe().Find("red_box_2"));
    }

    [Fact]
    public void A_look_that_cannot_be_trusted_shows_nothing_and_is_said_so()
    {
        var cube = table.Put("red box", 0.2, 0.2);
        table.Look();
        table.Take(cube);
        table.Put("blue box", 0.5, 0.5);
        table.Distrust = "it is too dark";
        table.Look(10);

        var cubeSeen = Assert.Single(table.Observe().Entities, entity => entity.Kind == "object");
        Assert.Equal("red_box_1", cubeSeen.Id);
        Assert.True(cubeSeen.Age > TimeSpan.FromSeconds(0.9));
        Assert.Contains(new Unknown("camera", "it sees nothing: it is too dark"), table.Model.Unknowns(table.Now));
    }

    [Fact]
    public void An_old_look_is_not_taken_for_a_fresh_one()
    {
        table.Put("red box", 0.2, 0.2);
        table.Look();
        var taken = table.Now;
        table.Wait(5);
        table.Model.See(table.View(taken));

        Assert.Equal(5, table.Observe().Find("red_box_1")!.Age.TotalSeconds, 3);
    }

    [Fact]
    public void Places_that_were_never_looked_at_are_said_so()
    {
        var model = new WorldModel(new WorldOptions { Places = [Table.Tray, new("shelf", "shelf", "furniture", 3, 3, 4, 4)] });
        new Table { Model = model }.Look();

        Assert.Equal(["shelf"], model.Unknowns(default).Select(unknown => unknown.Subject));
    }

    [Fact]
    public void What_a_robot_holds_is_where_the_robot_says()
    {
        var cube = table.Put("red box", 0.2, 0.2);
        table.Look();
        table.Take(cube);
        table.Model.Hear("arm", Holding("red_box_1"), table.Now);
        table.Look(5);

        var held = table.Observe().Find("red_box_1")!;
        Assert.Equal("arm", held.Attributes["held_by"]);
        Assert.Null(held.Pose);
        Assert.False(held.Attributes.ContainsKey("on"));
        Assert.Equal("arm", table.Observe().Robots.Single().RobotId);

        table.Model.Hear("arm", Holding(""), table.Now);
        table.Put("red box", 0.8, 0.8);
        table.Look();
        Assert.Equal("tray", table.Observe().Find("red_box_1")!.Attributes["on"]);
    }

    [Fact]
    public void What_a_robot_said_grows_old()
    {
        table.Model.Hear("arm", Holding(""), table.Now);
        table.Wait(7);

        Assert.Equal(7, table.Observe().Robots.Single().Age.TotalSeconds);
        Assert.Equal(7, table.Observe().Find("arm")!.Age.TotalSeconds);
    }

    [Fact]
    public void Options_out_of_range_are_refused() =>
        Assert.Throws<System.ComponentModel.DataAnnotations.ValidationException>(() => new WorldModel(new WorldOptions { ReachMetres = 0 }));

    private static Observation Holding(string thing) => new()
    {
        Entities = [new Entity("arm", "arm", "robot") { Attributes = thing.Length > 0 ? [new("holding", thing)] : [] }],
        Robots = [new RobotState("arm", true)],
    };

    [Fact]
    public void A_known_thing_of_a_finer_kind_than_the_sensor_knows_is_the_same_at_the_next_look()
    {
        var table = new Table { Model = new(new() { Things = [new("cup", "my cup", "cup") { Look = "red round" }] }) };
        table.Put("red round", 0.5, 0.5);
        table.Look();
        table.Wait(5);
        table.Look();

        var cup = Assert.Single(table.Observe().Entities);
        Assert.Equal(("cup", "cup", TimeSpan.Zero), (cup.Id, cup.Kind, cup.Age));
    }
}
