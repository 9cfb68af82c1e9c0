using LamRobot.Contracts;
using LamRobot.Planner.Validation;

namespace LamRobot.Planner.Tests;

public sealed class PlanValidatorTests
{
    public static TheoryData<string, ActionStep, ResultCode> Mistakes => new()
    {
        { "unknown action", Step("fly"), ResultCode.UnknownAction },
        { "unknown actuator", Step("go_to", ("place", "desk")) with { Actuator = "other" }, ResultCode.UnknownAction },
        { "missing argument", Step("go_to"), ResultCode.BadArgument },
        { "unknown parameter", Step("go_to", ("place", "desk"), ("speed", 3d)), ResultCode.BadArgument },
        { "entity that is not there", Step("go_to", ("place", "moon")), ResultCode.UnknownEntity },
        { "entity of another kind", Step("put_down", ("place", "apple")), ResultCode.BadArgument },
        { "entity that is a number", Step("go_to", ("place", 3d)), ResultCode.BadArgument },
        { "no such choice", Step("tell", ("topic", "the future")), ResultCode.BadArgument },
        { "waits for nothing", Step("greet") with { DependsOn = ["s9"] }, ResultCode.BadDependency },
        { "waits for itself", Step("greet") with { DependsOn = ["s1"] }, ResultCode.BadDependency },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_found(string mistake, ActionStep step, ResultCode code) =>
        Assert.True(PlanValidator.Check(new([step]), Home.Manifest, Home.Observation).Any(problem => problem.Code == code), mistake);

    [Fact]
    public void A_number_outside_its_range_is_found()
    {
        var manifest = new CapabilityManifest
        {
            Actuators = [new("rover", "rover") { Actions = [new("set_speed") { Parameters = [new("speed", ParameterKind.Number) { Minimum = 0, Maximum = 0.5, Unit = "m/s", Required = true }] }] }],
        };

        ActionStep Speed(double speed) => new("s1", "rover", "set_speed") { Arguments = EquatableMap.Of<ArgumentValue>(("speed", speed)) };

        Assert.Empty(PlanValidator.Check(new([Speed(0.5)]), manifest, Observation.Empty));
        Assert.Equal(ResultCode.BadArgument, Assert.Single(PlanValidator.Check(new([Speed(5)]), manifest, Observation.Empty)).Code);
    }

    [Fact]
    public async Task An_invalid_plan_becomes_a_question()
    {
        var planner = new ValidatingPlanner(new Careless());

        var outcome = await planner.PlanAsync(Home.Ask("fly"), TestContext.Current.CancellationToken);

        Assert.Equal((PlanOutcomeKind.Clarify, ResultCode.UnknownAction), (outcome.Kind, outcome.Code));
    }

    private static ActionStep Step(string action, params (string, ArgumentValue)[] arguments) =>
        new("s1", "robot", action) { Arguments = EquatableMap.Of<ArgumentValue>(arguments) };

    private sealed class Careless : IPlanner
    {
        public string Name => "careless";

        public ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken) =>
            ValueTask.FromResult(PlanOutcome.Planned(new([new("s1", "robot", request.Command)]), 1));
    }
}
