using LamRobot.Contracts;
using LamRobot.Planner.Lam;
using LamRobot.Planner.Tests;
using LamRobot.Planner.Validation;

namespace LamRobot.Training.Tests;

/// <summary>Plans that are made together are those that are made alone; the weights are random, so that nothing is easy.</summary>
public sealed class BatchedPlanningTests(UntrainedModel untrained) : IClassFixture<UntrainedModel>
{
    private const int RandomRequests = 300;

    private static readonly string[] Commands =
    [
        "bring the apple to the sofa", "say hello there", "bring the pear", "bring the apple to the sofa then say hello there", "say that the pear is on the sofa and bring it", "go",
        "please bring me the pear slowly and then the apple, fast, and then say good night to everybody who is still here", "bring the apple to the sofa", "say 42",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static PlanRequest[] Requests => [.. Commands.Select(command => new PlanRequest(command, ExampleBuilder.Manifest, ExampleBuilder.Observation))];

    [Fact]
    public void Plans_made_together_are_those_made_alone()
    {
        using var planner = new LamPlanner(untrained.Model);

        var together = planner.PlanWithSigns(Requests, Token);
        var alone = Requests.Select(request => planner.PlanWithSigns(request, Token)).ToList();

        AssertSame(alone.Select(plan => plan.Outcome), together.Select(plan => plan.Outcome));
        Assert.All(alone.Zip(together), pair => Assert.Equal(pair.First.Signs.LogProduct, pair.Second.Signs.LogProduct, 1e-3));
    }

    [Fact]
    public void A_mission_that_has_begun_goes_on_alike_alone_and_among_others()
    {
        using var planner = new LamPlanner(untrained.Model);
        ActionStep step = new("s1", "robot", "bring") { Arguments = EquatableMap.Of<ArgumentValue>(("object", "e1"), ("speed", "fast")) };
        var begun = Requests.Select((request, i) => i % 2 == 0 ? request : request with
        {
            History = [.. Enumerable.Repeat(new EpisodeStep(step, i % 3 == 0 ? ActionResult.Failure(ResultCode.NotFound, "") : ActionResult.Done(step.Arguments, true), default, default), i)],
        }).ToList();

        var together = planner.PlanWithSigns(begun, Token);
        var alone = begun.Select(request => planner.PlanWithSigns(request, Token)).ToList();

        AssertSame(alone.Select(plan => plan.Outcome), together.Select(plan => plan.Outcome));
        Assert.NotEqual(planner.PlanWithSigns(Requests[1], Token).Signs.LogProduct, alone[1].Signs.LogProduct, 1e-3);
    }

    [Fact]
    public async Task Plans_of_many_callers_at_once_are_those_made_alone()
    {
        using var planner = new LamPlanner(untrained.Model);
        var requests = Requests.SelectMany(request => (PlanRequest[])[request, request with { Observation = request.Observation with { Entities = [.. request.Observation.Entities.Take(2)] } }]).ToList();
        var alone = new List<PlanOutcome>();
        foreach (var request in requests)
        {
            alone.Add(await planner.PlanAsync(request, Token));
        }

        var together = await Task.WhenAll(requests.Concat(requests).Select(request => Task.Run(async () => await planner.PlanAsync(request, Token), Token)));

        AssertSame(alone.Concat(alone), together);
    }

    [Fact]
    public async Task A_caller_that_gives_up_disturbs_nobody()
    {
        using var planner = new LamPlanner(untrained.Model);
        var expected = await planner.PlanAsync(Requests[0], Token);
        using var cancel = new CancellationTokenSource();
        var others = Enumerable.Range(0, 8).Select(_ => planner.PlanAsync(Requests[0], Token).AsTask()).ToList();
        var given = Enumerable.Range(0, 8).Select(_ => planner.PlanAsync(Requests[6], cancel.Token).AsTask()).ToList();
        await cancel.CancelAsync();

        Assert.All(await Task.WhenAll(others), outcome => AssertSame([expected], [outcome]));
        foreach (var plan in given)
        {
            // One that was ready before the end is no mistake.
            Assert.Null(await Record.ExceptionAsync(async () => await plan.WaitAsync(Token)) is null or OperationCanceledException ? null : plan.Exception);
        }
    }

    [Fact]
    public async Task Random_weights_and_random_manifests_give_no_invalid_plan()
    {
        using var planner = new LamPlanner(untrained.Model);
        var random = new RandomManifests(21);
        var requests = Enumerable.Range(0, RandomRequests).Select(_ => random.Next()).ToList();
        var plans = 0;
        foreach (var chunk in requests.Chunk(16))
        {
            foreach (var (request, outcome) in chunk.Zip(await Task.WhenAll(chunk.Select(request => planner.PlanAsync(request, Token).AsTask()))))
            {
                plans += outcome.Kind == PlanOutcomeKind.Plan ? 1 : 0;
                Assert.Empty(outcome.Kind != PlanOutcomeKind.Plan ? [] : PlanValidator.Check(outcome.Plan, request.Manifest, request.Observation));
            }
        }

        Assert.True(plans > 20, $"{plans} plans");
    }

    [Fact]
    public void Drawn_plans_differ_and_the_same_seed_draws_the_same()
    {
        using var planner = new LamPlanner(untrained.Model);
        PlanRequest[] requests = [.. Enumerable.Repeat(Requests[3], 12)];
        List<string> Draw(int seed) => [.. planner.Draw(requests, 1, new(seed), Token).Select(plan => string.Join(' ', plan.Decisions.Select(decision => decision.Row)))];

        Assert.True(Draw(1).Distinct().Count() > 3);
        Assert.Equal(Draw(2), Draw(2));
        Assert.Single(planner.Draw(requests, 0, new(1), Token).Select(plan => string.Join(' ', plan.Decisions.Select(decision => decision.Row))).Distinct());
    }

    private static void AssertSame(IEnumerable<PlanOutcome> expected, IEnumerable<PlanOutcome> actual) =>
        Assert.Equal(expected.Select(Describe), actual.Select(Describe));

    private static string Describe(PlanOutcome outcome) =>
        $"{outcome.Kind} {outcome.Message} {string.Join("; ", outcome.Plan.Steps.Select(step => $"{step.Action}({string.Join(", ", step.Arguments.Select(pair => $"{pair.Key}={pair.Value}"))})"))}";
}
