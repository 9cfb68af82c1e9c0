namespace LamRobot.Sim.Tests;

public sealed class A_setup_changes_the_start
{
    [Fact]
    public void People_of_the_scenario_stay_away_when_the_setup_names_any()
    {
        var run = Case.Run("""[["person","p7","morgan"],["at","p7","sofa"],["pose","p7","lying"],["wears","p7","red coat"],["gesture","p7","waving"]]""", "[]");
        Assert.Equal([Fact.Of("person", "p7", "morgan")], run.World.TrueFacts().With("person"));
        Assert.True(run.Knows("at", "p7", "sofa") && run.Knows("in", "p7", "living room") && run.Knows("pose", "p7", "lying") && run.Knows("wears", "p7", "red coat") && run.Knows("gesture", "p7", "waving"));
    }

    [Fact]
    public void A_cleared_place_is_empty_but_for_what_the_setup_puts_there()
    {
        var run = Case.Run("""[["on","dice","desk"],["clear","desk"],["holds","operator","cup"],["holds","robot","spoon"]]""", "[]");
        Assert.Equal([Fact.Of("on", "dice", "desk")], run.World.TrueFacts().With("on").Where(static fact => fact.Terms[2] == "desk"));
        Assert.True(run.Knows("holds", "operator", "cup") && run.Knows("holds", "robot", "spoon"));
    }

    [Fact]
    public void Doors_devices_robot_and_broken_things_can_be_set()
    {
        var run = Case.Run("""[["closed","office door"],["switched_on","radio"],["broken","plate"],["at","robot","bed"]]""", "[]");
        Assert.True(run.Knows("closed", "office door") && run.Knows("switched_on", "radio") && run.Knows("broken", "plate") && run.Knows("at", "robot", "bed") && run.Knows("in", "robot", "bedroom"));
    }

    [Theory]
    [InlineData("""[["on","unicorn","desk"]]""", "unicorn")]
    [InlineData("""[["on","apple","trashbin"]]""", "nothing can be put on trashbin")]
    [InlineData("""[["on","apple"]]""", "number of terms")]
    [InlineData("""[["person","p1","gandalf"]]""", "gandalf")]
    [InlineData("""[["person","p1","jane"],["pose","p1","flying"]]""", "flying")]
    [InlineData("""[["at","p1","moon"]]""", "moon")]
    [InlineData("""[["likes","p1","apple"]]""", "likes")]
    [InlineData("""[["holds","robot","apple"],["holds","robot","pear"]]""", "pear")]
    public void A_fact_that_cannot_be_is_named(string setup, string named) =>
        Assert.Contains(named, Assert.Throws<ScenarioException>(() => Case.Run(setup, "[]")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{\n \"name\": \"home\",\n \"start\": 3\n}", "Line 3")]
    [InlineData("{\n \"nome\": \"home\"\n}", "nome")]
    public void A_scenario_that_cannot_be_read_is_named_by_line_or_field(string json, string named) =>
        Assert.Contains(named, Assert.Throws<ScenarioException>(() => HomeScenarioReader.Read(json)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"room\": \"bathroom\", \"x\": 10.4", "\"room\": \"cellar\", \"x\": 10.4", "places[2].room: there is no cellar")]
    [InlineData("\"category\": \"toy\", \"colour\": \"black\"", "\"category\": \"gizmo\", \"colour\": \"black\"", "objects[33].category")]
    [InlineData("\"massKilograms\": 0.43,", "\"massKilograms\": 0.411,", "tie for heaviest")]
    [InlineData("\"start\": {\"x\": 4,", "\"start\": {\"x\": 40,", "start")]
    public void A_home_that_cannot_be_is_named_by_its_field(string text, string wrong, string named)
    {
        var json = EmbeddedText.Read("home.json");
        Assert.Contains(text, json, StringComparison.Ordinal);
        var error = Assert.Throws<ScenarioException>(() => HomeScenarioReader.Read(json.Replace(text, wrong, StringComparison.Ordinal)));
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }
}
