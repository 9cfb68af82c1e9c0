using System.Text.RegularExpressions;
using MyHome;

namespace LamRobot.Actuators.Tests;

public sealed partial class DocumentTests
{
    [Fact]
    public void The_actuator_on_the_page_is_the_one_that_is_compiled()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "write-an-actuator.md"));
        var source = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Actuators.Tests", "Documents", "LedActuator.cs"));

        Assert.Contains($"```csharp\n{source}```", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_actuator_on_the_page_works()
    {
        var brightness = Path.GetTempFileName();
        await File.WriteAllTextAsync(brightness, "0\n", Rig.Token);
        var led = new LedActuator(brightness);
        await using var registry = new ActuatorRegistry();
        registry.Add(led);
        var time = TimeProvider.System;
        var recorder = new MissionRecorder(new InMemoryJournal());
        var safeguards = new Safeguards(new RulePolicy(new RulePolicyOptions(), time), new DenyingApprover(), new StopSwitch(registry, recorder, new StopOptions(), time));
        var dispatcher = new Dispatcher(registry, new CompositeObserver([led], time), safeguards, recorder, new DispatcherOptions(), time);

        var on = await dispatcher.DispatchAsync("m", Switch("on"), Rig.Token);
        var dim = await dispatcher.DispatchAsync("m", Switch("dim"), Rig.Token);

        Assert.True(on is { Succeeded: true, EffectKnown: true });
        Assert.Equal("1", await File.ReadAllTextAsync(brightness, Rig.Token));
        Assert.Equal(ResultCode.BadArgument, dim.Code);
        File.Delete(brightness);
    }

    [Fact]
    public void Every_test_that_the_safety_page_names_exists()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "safety.md"));
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();

        var named = TestName().Matches(page).Select(match => match.Groups[1].Value).ToList();

        Assert.True(named.Count >= 20);
        Assert.All(named, name => Assert.Contains(sources, source => source.Contains($" {name}(", StringComparison.Ordinal)));
    }

    private static ActionStep Switch(string state) => new("1", "led", "switch_led") { Arguments = EquatableMap.Of<ArgumentValue>(("state", state)) };

    [GeneratedRegex("`([A-Z][A-Za-z0-9]*_[A-Za-z0-9_]+)`")]
    private static partial Regex TestName();
}
