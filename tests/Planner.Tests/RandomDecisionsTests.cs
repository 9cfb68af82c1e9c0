using LamRobot.Contracts;
using LamRobot.Planner.Grounding;
using LamRobot.Planner.Lam;
using LamRobot.Planner.Text;
using LamRobot.Planner.Validation;

namespace LamRobot.Planner.Tests;

/// <summary>Whatever a decoder scores, and however choices are made, what comes out is a valid plan.</summary>
public sealed class RandomDecisionsTests
{
    private const int Manifests = 10_000;
    private const int Together = 8;

    [Fact]
    public void Ten_thousand_random_manifests_and_as_many_random_decoders_give_no_invalid_plan()
    {
        var tokenizer = WordPieceTokenizer.Load(Path.Combine(Home.Root, "models", "minilm-l6-v2", "vocab.txt"));
        var requests = new RandomManifests(11);
        var random = new Random(12);
        var steps = 0;
        foreach (var batch in Enumerable.Range(0, Manifests).Select(_ => requests.Next()).Chunk(Together))
        {
            var drafts = batch.Select(request => (Request: request, Table: CandidateTable.Create(request.Manifest, request.Observation), Tokens: tokenizer.Encode(request.Command)))
                .Select((item, i) => (item.Request, item.Table, item.Tokens, Draft: new PlanDraft(item.Table, item.Tokens.Offsets, Begun(item.Table, random), new(item.Table, Mentions.Find(item.Table, item.Request.Command)), Chooser(i, random), CancellationToken.None)))
                .ToList();
            LamDecoder.Decode(new RandomScorer(random), [.. drafts.Select(item => item.Draft)]);

            foreach (var (request, table, tokens, draft) in drafts)
            {
                var reader = new PlanReader(table, tokens, draft.Decisions);

                Assert.True(draft.Ended);
                Assert.Empty(reader.Refused || reader.Missing.Count > 0 ? [] : PlanValidator.Check(reader.Plan, request.Manifest, request.Observation));
                steps += reader.Plan.Steps.Count;
            }
        }

        Assert.True(steps > Manifests, $"{steps} steps in all: the plans say something.");
    }

    private static IChooser Chooser(int index, Random random) => index % 2 == 0 ? LikeliestChooser.Instance : new DrawingChooser(1, random);

    /// <summary>Sometimes a step was tried before.</summary>
    private static IReadOnlyList<GivenDecision> Begun(CandidateTable table, Random random)
    {
        if (table.Actions.Count == 0 || random.Next(3) > 0)
        {
            return [];
        }

        var tried = table.Actions[random.Next(table.Actions.Count)];
        var step = new ActionStep("s1", tried.Actuator, tried.Spec.Name);
        return GivenDecisions.Of([new EpisodeStep(step, ActionResult.Failure(ResultCode.NotFound, ""), default, default)], table);
    }
}
