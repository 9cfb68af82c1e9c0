namespace LamRobot.Sim.Tests;

public sealed class The_robot_sees_only_a_part
{
    private const string Setup = """[["on","apple","shelf"],["person","p1","jane"],["at","p1","sink"],["pose","p1","sitting"],["wears","p1","red coat"]]""";

    [Fact]
    public void The_map_and_the_names_are_known_but_nobody_and_nothing_is_placed()
    {
        var seen = Case.Run(Setup, "[]").World.Observe();
        Assert.Equal("furniture", seen.Find("shelf")!.Kind);
        Assert.Equal("bathroom", seen.Find("shelf")!.Attributes["room"]);
        Assert.Equal("landmark", seen.Find("trashbin")!.Kind);
        Assert.Equal("category", seen.Find("fruit")!.Kind);
        Assert.Equal("red", seen.Find("apple")!.Attributes["colour"]);
        Assert.False(seen.Find("apple")!.Attributes.ContainsKey("on"));
        Assert.Equal("person", seen.Find("jane")!.Kind);
        Assert.Empty(seen.Find("jane")!.Attributes);
        Assert.Null(seen.Find("p1"));
        Assert.Equal("living room", seen.Find("operator")!.Attributes["in"]);
        Assert.Equal(seen.Entities.Count, seen.Entities.Select(static entity => entity.Id).Distinct().Count());
    }

    [Fact]
    public async Task What_lies_on_furniture_is_seen_in_front_of_it()
    {
        var run = Case.Run(Setup, "[]");
        Assert.True((await run.Do("go_to | place=shelf")).Succeeded);
        var seen = run.World.Observe();
        Assert.Equal("shelf", seen.Find("apple")!.Attributes["on"]);
        Assert.Equal("shelf", seen.Find("robot")!.Attributes["at"]);
        Assert.False(seen.Find("pear")!.Attributes.ContainsKey("on"));
    }

    [Fact]
    public async Task A_stranger_has_no_name_until_asked()
    {
        var run = Case.Run(Setup, "[]");
        Assert.True((await run.Do("find_person | place=sink")).Succeeded);
        var seen = run.World.Observe();
        Assert.Equal("p1", seen.Find("robot")!.Attributes["found_person"]);
        Assert.Equal("sitting", seen.Find("p1")!.Attributes["pose"]);
        Assert.Equal("red coat", seen.Find("p1")!.Attributes["wears"]);
        Assert.True((await run.Do("look_at_person | property=name", "s2")).Succeeded);
        seen = run.World.Observe();
        Assert.Null(seen.Find("p1"));
        Assert.Equal("sink", seen.Find("jane")!.Attributes["at"]);
        Assert.Equal("jane", seen.Find("robot")!.Attributes["found_person"]);
    }

    [Fact]
    public async Task What_was_seen_grows_old()
    {
        var run = Case.Run(Setup, "[]");
        await run.Do("go_to | place=shelf");
        await run.Do("go_to | place=sofa", "s2");
        Assert.True(run.World.Observe().Find("apple")!.Age > TimeSpan.FromSeconds(10));
    }
}
