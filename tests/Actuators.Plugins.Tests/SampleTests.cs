using System.Diagnostics;

namespace LamRobot.Actuators.Plugins.Tests;

/// <summary>The sample actuator, built outside of this repository by someone who has the contracts' assembly alone.</summary>
public sealed class SampleTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sample_is_built_signed_loaded_and_acts_and_its_effect_is_seen()
    {
        var work = Directory.CreateTempSubdirectory("lamrobot").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples", "watering")))
            {
                File.Copy(file, Path.Combine(work, Path.GetFileName(file)));
            }

            await BuildAsync(work);
            using var shelf = new PluginShelf(Path.Combine(work, "out"), "Watering.dll");
            shelf.Set(("valves", Path.Combine(work, "valves")));
            Assert.False(File.Exists(Path.Combine(shelf.Plugin, "LamRobot.Contracts.dll")));
            var (check, plugin) = await shelf.Loader.LoadAsync(shelf.Plugin, Token);
            Assert.True(check.MayRun, check.Problem);

            await using (plugin)
            {
                await WaterAsync(plugin!.Actuators[0]);
            }

            Assert.Equal("5", File.ReadAllText(Path.Combine(work, "valves", "tomatoes.minutes")));
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task WaterAsync(IActuator garden)
    {
        await garden.ConnectAsync(Token);
        await using var registry = new ActuatorRegistry();
        registry.Add(garden);
        var journal = new InMemoryJournal();
        var recorder = new MissionRecorder(journal, []);
        var safeguards = new Safeguards(new RulePolicy(new(), TimeProvider.System), new DenyingApprover(), new StopSwitch(registry, recorder, new(), TimeProvider.System));
        var dispatcher = new Dispatcher(registry, (IObserver)garden, safeguards, recorder, new(), TimeProvider.System);

        var step = new ActionStep("s1", "garden", "water") { Arguments = EquatableMap.Of(("bed", (ArgumentValue)"tomatoes"), ("minutes", 5)) };
        var result = await dispatcher.DispatchAsync("m1", step, Token);
        var tooLong = await dispatcher.DispatchAsync("m1", step with { Arguments = EquatableMap.Of(("bed", (ArgumentValue)"tomatoes"), ("minutes", 500)) }, Token);

        Assert.True(result.Succeeded, result.Message);
        Assert.Contains(journal.Events, happened => happened is StepVerified { Effect: EffectSight.Seen });
        Assert.Equal(ResultCode.BadArgument, tooLong.Code);
    }

    private static async Task BuildAsync(string work)
    {
        var start = new ProcessStartInfo("dotnet", ["build", "-c", "Release", "-o", "out", "-v", "q", "-nodeReuse:false", $"-p:LamRobotContracts={typeof(IActuator).Assembly.Location}"])
        {
            WorkingDirectory = work,
            RedirectStandardOutput = true,
        };
        using var build = Process.Start(start)!;
        var said = await build.StandardOutput.ReadToEndAsync(Token);
        await build.WaitForExitAsync(Token);
        Assert.True(build.ExitCode == 0, said);
    }
}
