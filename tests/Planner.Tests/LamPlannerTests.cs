using CsCheck;
using LamRobot.Contracts;
using LamRobot.Planner.Lam;
using LamRobot.Planner.Validation;

namespace LamRobot.Planner.Tests;

/// <summary>The trained model that lies in models/lam, on real requests.</summary>
public sealed class LamPlannerTests : IClassFixture<TrainedModel>, IDisposable
{
    private static readonly string[] Vocabulary =
    [
        "bring", "me", "the", "apple", "kitchen", "go", "to", "and", "then", "jane", "desk", "say", "hello", "not", "fly", "zwurbl", "42", ",", "?", "switch", "on", "lamp", "漢",
    ];

    private static readonly Gen<string> Words = Gen.Int[0, Vocabulary.Length - 1].Select(index => Vocabulary[index]);

    private readonly LamPlanner planner;

    public LamPlannerTests(TrainedModel trained)
    {
        ArgumentNullException.ThrowIfNull(trained);
        planner = new(trained.Model);
    }

    public void Dispose() => planner.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_thing_is_fetched_from_where_it_is_said_to_be()
    {
        var outcome = await planner.PlanAsync(Home.Ask("bring me the apple from the kitchen table"), Token);

        Assert.Equal(PlanOutcomeKind.Plan, outcome.Kind);
        var take = outcome.Plan.Steps.First(step => step.Action == "pick_up");
        Assert.Equal("apple", take.Arguments["object"].AsText());
        Assert.Equal("kitchen table", take.Arguments["place"].AsText());
        Assert.Equal("hand_over", outcome.Plan.Steps[^1].Action);
    }

    [Fact]
    public async Task Clauses_become_steps_in_their_order()
    {
        var outcome = await planner.PlanAsync(Home.Ask("go to the office and then switch on the lamp"), Token);

        Assert.Equal(["go_to", "switch_on"], outcome.Plan.Steps.Select(step => step.Action));
        Assert.Equal("office", outcome.Plan.Steps[0].Arguments["place"].AsText());
    }

    [Fact]
    public async Task What_nothing_here_does_gets_no_plan() =>
        Assert.NotEqual(PlanOutcomeKind.Plan, (await planner.PlanAsync(Home.Ask("transfer fifty dollars to my savings account"), Token)).Kind);

    [Fact]
    public async Task A_question_whether_something_is_off_switches_nothing()
    {
        var outcome = await planner.PlanAsync(Home.Ask("is the lamp off?"), Token);

        Assert.False(outcome.Kind == PlanOutcomeKind.Plan && outcome.Plan.Steps.Any(step => step.Action is "switch_on" or "switch_off"));
    }

    [Fact]
    public async Task No_words_are_a_question_back() =>
        Assert.Equal(PlanOutcomeKind.Clarify, (await planner.PlanAsync(Home.Ask("  ...  "), Token)).Kind);

    [Fact]
    public async Task Where_nothing_can_be_done_everything_is_refused() =>
        Assert.Equal(PlanOutcomeKind.Refuse, (await planner.PlanAsync(Home.Ask("go to the desk") with { Manifest = CapabilityManifest.Empty }, Token)).Kind);

    [Fact]
    public async Task Cancelling_ends_planning() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await planner.PlanAsync(Home.Ask("go to the desk"), new CancellationToken(canceled: true)));

    [Fact]
    public async Task The_same_request_gets_the_same_answer_also_beside_others()
    {
        string[] commands = ["go to the desk", "bring me the cola", "go to the desk", "bring me the cola"];

        var outcomes = await Task.WhenAll(commands.Select(command => Task.Run(async () => await planner.PlanAsync(Home.Ask(command), Token), Token)));

        AssertSame(outcomes[0], outcomes[2]);
        AssertSame(outcomes[1], outcomes[3]);
    }

    /// <summary>The same plan as surely; the last digits depend on how many commands were decoded together.</summary>
    private static void AssertSame(PlanOutcome expected, PlanOutcome actual)
    {
        Assert.Equal(expected.Kind, actual.Kind);
        Assert.Equal(expected.Message, actual.Message);
        Assert.Equal(expected.Plan.Steps.Select(step => step with { Confidence = 1 }), actual.Plan.Steps.Select(step => step with { Confidence = 1 }));
        Assert.Equal(expected.Confidence, actual.Confidence, 1e-4);
    }

    [Fact]
    public void Whatever_is_said_a_plan_names_only_what_exists() =>
        Words.Array[1, 12].Sample(
            words =>
            {
                var request = Home.Ask(string.Join(' ', words));
                var (outcome, signs) = planner.PlanWithSigns(request, CancellationToken.None);
                return outcome.Confidence is >= 0 and <= 1 && double.IsFinite(signs.LogProduct)
                    && (outcome.Kind != PlanOutcomeKind.Plan || PlanValidator.Check(outcome.Plan, request.Manifest, request.Observation).Count == 0);
            },
            iter: 40);
}
