namespace LamRobot.Actuators.Tests;

public sealed class ActuatorRegistryTests
{
    private readonly Trace trace = new();

    [Fact]
    public async Task The_manifest_follows_the_actuators()
    {
        await using var registry = new ActuatorRegistry();
        var changes = 0;
        registry.ManifestChanged += (_, _) => changes++;

        registry.Add(new RecordingActuator("robot", trace), "Drives.");
        var with = registry.Manifest;
        await registry.RemoveAsync("robot");

        Assert.Equal(("robot", "test", "Drives."), with.Actuators.Select(actuator => (actuator.Id, actuator.Kind, actuator.Description)).Single());
        Assert.Equal(Specs.GoTo, with.Find("robot", "go_to"));
        Assert.Equal(CapabilityManifest.Empty, registry.Manifest);
        Assert.Equal(2, changes);
    }

    [Fact]
    public async Task An_id_belongs_to_one_actuator()
    {
        await using var registry = new ActuatorRegistry();
        registry.Add(new RecordingActuator("robot", trace));

        Assert.Throws<ArgumentException>(() => registry.Add(new RecordingActuator("robot", trace)));
        Assert.Throws<ArgumentException>(() => registry.Add(new RecordingActuator(" ", trace)));
        Assert.False(await registry.RemoveAsync("ghost"));
    }

    public static TheoryData<ActionSpec[]> SenselessActions() => new()
    {
        { [new ActionSpec("")] },
        { [new ActionSpec("go"), new ActionSpec("go")] },
        { [new ActionSpec("go") { TimeoutSeconds = 0 }] },
        { [new ActionSpec("go") { TimeoutSeconds = double.NaN }] },
        { [new ActionSpec("go") { TimeoutSeconds = double.PositiveInfinity }] },
        { [new ActionSpec("go") { Parameters = [new("x", ParameterKind.Text), new("x", ParameterKind.Number)] }] },
        { [new ActionSpec("go") { Parameters = [new("x", ParameterKind.Number) { Minimum = 2, Maximum = 1 }] }] },
    };

    [Theory]
    [MemberData(nameof(SenselessActions))]
    public async Task An_actuator_whose_description_makes_no_sense_is_not_taken(ActionSpec[] actions)
    {
        await using var registry = new ActuatorRegistry();

        Assert.Throws<ArgumentException>(() => registry.Add(new RecordingActuator("robot", trace) { Actions = actions }));

        Assert.Empty(registry.Actuators);
        Assert.Equal(CapabilityManifest.Empty, registry.Manifest);
    }

    [Fact]
    public async Task Disposing_the_registry_disposes_its_actuators()
    {
        var registry = new ActuatorRegistry();
        var (first, second) = (new RecordingActuator("a", trace), new RecordingActuator("b", trace));
        registry.Add(first);
        registry.Add(second);

        await registry.DisposeAsync();

        Assert.True(first.Disposed && second.Disposed);
        Assert.Empty(registry.Actuators);
    }

    [Fact]
    public async Task An_actuator_is_disposed_after_its_last_action_and_gets_no_other()
    {
        await using var rig = new Rig();
        var began = new TaskCompletionSource();
        var end = new TaskCompletionSource();
        rig.Robot.OnExecute = async (step, _, _) =>
        {
            began.SetResult();
            await end.Task;
            return ActionResult.Done(step.Arguments, effectKnown: true);
        };

        var running = rig.DispatchAsync(Recipe.Say("1", "hello"));
        await began.Task;
        var waiting = rig.DispatchAsync(Recipe.Say("2", "hello"));
        var removal = rig.Registry.RemoveAsync("robot").AsTask();
        Assert.False(rig.Robot.Disposed);
        end.SetResult();

        Assert.True((await running).Succeeded);
        Assert.Equal(ResultCode.UnknownAction, (await waiting).Code);
        Assert.True(await removal);
        Assert.True(rig.Robot.Disposed);
        Assert.Single(rig.Robot.Executed);
    }
}
