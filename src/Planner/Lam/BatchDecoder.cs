using LamRobot.Planner.Grounding;
using LamRobot.Planner.Text;

namespace LamRobot.Planner.Lam;

/// <summary>Decodes tasks together: those of one world in batches of commands of like length.</summary>
internal sealed class BatchDecoder(LamModel model, WorldCache worlds)
{
    /// <summary>Commands that are decoded together; more need more memory and are not faster.</summary>
    public const int MostTogether = 16;

    /// <summary>Decodes the tasks; each keeps its place.</summary>
    public IReadOnlyList<DecodedPlan> Decode(IReadOnlyList<PlanTask> tasks)
    {
        var plans = new DecodedPlan[tasks.Count];
        var prepared = tasks.Select((task, index) => (
            Index: index,
            Task: task,
            World: worlds.Get(task.Request.Manifest, task.Request.Observation),
            Tokens: model.Tokens(task.Request.Command)));
        foreach (var world in prepared.GroupBy(item => item.World.Candidates, ReferenceEqualityComparer.Instance))
        {
            foreach (var batch in world.OrderBy(item => item.Tokens.Count).Chunk(MostTogether))
            {
                var drafts = Decode([.. batch.Select(item => (item.Task, item.World, item.Tokens))]);
                foreach (var (item, draft) in batch.Zip(drafts))
                {
                    plans[item.Index] = new(item.World, item.Tokens, draft.Decisions);
                }
            }
        }

        return plans;
    }

    private List<PlanDraft> Decode(IReadOnlyList<(PlanTask Task, KnownWorld World, TokenSequence Tokens)> batch)
    {
        // A command that comes several times over the same world is read once.
        var distinct = batch.DistinctBy(item => (item.Tokens.Text, item.World.Table)).ToList();
        var places = batch.Select(item => distinct.FindIndex(other => other.Tokens.Text == item.Tokens.Text && other.World.Table == item.World.Table)).ToList();
        var candidates = batch[0].World.Candidates;
        using var read = model.Encode([.. distinct.Select(item => (item.Tokens, item.World.Links))], candidates);
        using var repeated = distinct.Count < batch.Count ? read.Select(places) : null;
        using var session = model.Decode(candidates, repeated ?? read, batch.Count);
        List<PlanDraft> drafts = [.. batch.Select(item => Draft(item.Task, item.World, item.Tokens))];
        LamDecoder.Decode(session, drafts);
        return drafts;
    }

    private static PlanDraft Draft(PlanTask task, KnownWorld world, TokenSequence tokens)
    {
        var mentions = Mentions.Find(world.Table, tokens.Text);
        return new(world.Table, tokens.Offsets, GivenDecisions.Of(task.Request.History, world.Table), new(world.Table, mentions), task.Chooser, task.CancellationToken)
        {
            MayRepeat = RepeatWords.Are(task.Request.Command),
            Handling = world.Handling is { } sense ? new(sense, world.Table, mentions, tokens.Text) : null,
        };
    }
}
