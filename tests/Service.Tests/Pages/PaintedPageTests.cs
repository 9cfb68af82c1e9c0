using System.Runtime.Versioning;
using LamRobot.Actuators;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service.Tests.Pages;

/// <summary>Buttons whose words are only painted, in a real browser: the mission loop knows them by what is read in the picture.</summary>
[SupportedOSPlatform("linux")]
[Collection("browser")]
public sealed class PaintedPageTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_only_painted_can_be_named_pressed_and_is_still_guarded()
    {
        RealPrograms.SkipUnlessWanted();
        using var text = ScreenTextFactory.CreateIfFetched(ModelStore.Find());
        Assert.NotNull(text);
        await using var desk = await PageDesk.OpenAsync(new DenyingApprover(), text, TimeProvider.System, Token);
        await desk.ShowAsync(Path.Combine(Repository.Root, "tests", "Service.Tests", "Pages", "painted.html"), Token);

        var opened = await RunAsync(desk, "Open archive");

        Assert.True(opened.Status == MissionStatus.Succeeded, opened.Message);
        Assert.True(await desk.IsTrueAsync("said.textContent==='opened'", Token));

        var refused = await RunAsync(desk, "Delete");

        Assert.Equal(ResultCode.ApprovalDenied, refused.Steps[^1].Result.Code);
        Assert.True(await desk.IsTrueAsync("said.textContent==='opened'", Token));
    }

    private static async Task<Episode> RunAsync(PageDesk desk, string name) =>
        await desk.LoopFor(new Pressing(name), new MissionCompany(new InMemoryJournal(), new DenyingApprover()), TimeProvider.System).RunAsync(new(name), Token);

    /// <summary>Presses what has a name, by its id.</summary>
    private sealed class Pressing(string name) : IPlanner
    {
        public string Name => "pressing";

        public ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
        {
            var button = request.Observation.Entities.FirstOrDefault(entity => entity.Name == name);
            return ValueTask.FromResult(button is null
                ? PlanOutcome.Refused($"There is no {name} among {string.Join(", ", request.Observation.Entities.Select(static entity => entity.Name))}.", 1)
                : PlanOutcome.Planned(new([new ActionStep("s1", "desktop", "click") { Arguments = EquatableMap.Of<ArgumentValue>(("element", button.Id)) }]), 1));
        }
    }
}
