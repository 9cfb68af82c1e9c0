namespace LamRobot.Bridge.Service.Tests;

public sealed class CaseReaderTests : IDisposable
{
    private readonly Cases cases = new();

    public void Dispose() => cases.Dispose();

    [Fact]
    public void A_plan_case_is_read_with_the_manifest_beside_its_file()
    {
        var read = Assert.IsType<PlanCase>(Assert.Single(cases.Read(Cases.PlanCase).Cases));

        Assert.Equal("dim it", read.Command);
        Assert.Equal(["light"], read.Tags);
        Assert.NotNull(read.Manifest.Find("home", "light_set"));
        Assert.Equal("Bed lamp", read.Observation.Find("light.bed")!.Name);
        var step = Assert.Single(Assert.Single(read.Expected).Steps);
        Assert.Equal("light_set", step.Action);
        Assert.Equal(50, Assert.Single(step.Arguments["brightness"]).AsNumber());
    }

    [Fact]
    public void A_simulation_case_is_read()
    {
        var read = Assert.IsType<MissionCase>(Assert.Single(cases.Read(Cases.MissionCase).Cases));

        Assert.True(read.HasSeed);
        Assert.Equal(3, read.Simulation.Seed);
    }

    [Fact]
    public void An_alternative_takes_what_it_leaves_out_from_the_expectation()
    {
        var line = Cases.With(Cases.With(Cases.PlanCase, "expect.closed", "true"), "expect.alternatives", """[{"steps":[{"action":"door_lock"}]},{"outcome":"clarify"}]""");

        var read = Assert.IsType<PlanCase>(Assert.Single(cases.Read(line).Cases));

        Assert.Equal(3, read.Expected.Count);
        Assert.True(read.Expected[1].Closed);
        Assert.Equal(PlanOutcomeKind.Clarify, read.Expected[2].Outcome);
    }

    [Theory]
    [InlineData("id", "")]
    [InlineData("id", "7")]
    [InlineData("command", "")]
    [InlineData("manifest", "")]
    [InlineData("manifest", "\"nowhere.json\"")]
    [InlineData("manifest", "3")]
    [InlineData("observation", "\"nowhere.json\"")]
    [InlineData("observation.entities.0.id", "", "observation")]
    [InlineData("tags", "\"light\"")]
    [InlineData("tags", "[1]", "tags[0]")]
    [InlineData("expect", "")]
    [InlineData("expect.steps", "")]
    [InlineData("expect.steps", "{}")]
    [InlineData("expect.outcome", "\"perhaps\"")]
    [InlineData("expect.order", "\"random\"")]
    [InlineData("expect.closed", "\"yes\"")]
    [InlineData("expect.alternatives", "{}")]
    [InlineData("expect.steps.0.action", "", "expect.steps[0].action")]
    [InlineData("expect.steps.0.arguments", "[]", "expect.steps[0].arguments")]
    [InlineData("expect.steps.0.arguments.brightness", "{\"anyOf\":[]}", "expect.steps[0].arguments.brightness.anyOf")]
    [InlineData("expect.steps.0.arguments.brightness", "{\"oneOf\":[1]}", "expect.steps[0].arguments.brightness.anyOf")]
    [InlineData("expect.steps.0.arguments.brightness", "[1]", "expect.steps[0].arguments.brightness")]
    public void A_malformed_plan_case_names_its_line_and_field(string path, string json, string? field = null) =>
        AssertProblem(Cases.With(Cases.PlanCase, path, json), field ?? path);

    [Theory]
    [InlineData("goal", "")]
    [InlineData("goal", "[[\"in\"]]", "goal[0]")]
    [InlineData("goal", "[[\"in\",\"robot\",{}]]", "goal[0][2]")]
    [InlineData("seed", "1.5")]
    [InlineData("setup", "[[\"on\",\"apple\",\"moon\"]]")]
    [InlineData("setup", "[[\"made_up\",\"apple\",\"desk\"]]")]
    [InlineData("avoid", "{}")]
    [InlineData("faults", "{\"graspSlip\":2}", "faults.graspSlip")]
    public void A_malformed_simulation_case_names_its_line_and_field(string path, string json, string? field = null) =>
        AssertProblem(Cases.With(Cases.MissionCase, path, json), field ?? path);

    [Theory]
    [InlineData("not json")]
    [InlineData("{\"id\":\"x\"")]
    [InlineData("[1]")]
    public void A_line_that_is_no_object_is_told_by_its_number(string line) => AssertProblem(line, "");

    [Fact]
    public void An_id_that_stands_twice_is_a_problem_of_the_second_line()
    {
        var reading = cases.Read(Cases.PlanCase, Cases.PlanCase);

        Assert.Single(reading.Cases);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(("id", 2), (problem.Field, problem.Origin.Line));
    }

    [Fact]
    public void Cases_of_kinds_that_cannot_be_run_are_read_as_such()
    {
        var reading = cases.Read("""{"id":"w","program":"calc","document":"a.ods","command":"bold","expect":{}}""", Cases.With(Cases.MissionCase, "scenario", "\"warehouse\""));

        Assert.Empty(reading.Problems);
        Assert.Equal(["document of calc", "scenario warehouse"], reading.Cases.Cast<UnsupportedCase>().Select(item => item.Kind));
    }

    [Fact]
    public void Positions_come_from_telemetry_or_from_the_camera_of_the_table()
    {
        var table = Cases.With(Cases.With(Cases.MissionCase, "scenario", "\"tabletop\""), "goal", """[["at","robot","home"]]""");
        var reading = cases.Read(Cases.With(table, "positions", "\"camera\""));

        Assert.Equal(LamRobot.Sim.PositionSource.Camera, Assert.IsType<MissionCase>(Assert.Single(reading.Cases)).Simulation.Positions);
        AssertProblem(Cases.With(table, "positions", "\"hearsay\""), "positions");
        Assert.Equal("positions from the camera in the scenario home", Assert.IsType<UnsupportedCase>(Assert.Single(cases.Read(Cases.With(Cases.MissionCase, "positions", "\"camera\"")).Cases)).Kind);
    }

    private void AssertProblem(string line, string field)
    {
        var reading = cases.Read("", line, Cases.With(Cases.PlanCase, "id", "\"good\""));

        var problem = Assert.Single(reading.Problems);
        Assert.Equal(field, problem.Field);
        Assert.Equal(2, problem.Origin.Line);
        Assert.Equal("good", Assert.Single(reading.Cases).Id);
    }
}
