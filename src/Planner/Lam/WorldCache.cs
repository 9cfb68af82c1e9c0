using LamRobot.Contracts;
using LamRobot.Planner.Grounding;
using LamRobot.Planner.Handling;

namespace LamRobot.Planner.Lam;

/// <summary>Keeps the manifests and observations that were used last, encoded.</summary>
/// <param name="capacity">How many are kept.</param>
/// <param name="encode">Encodes a table.</param>
internal sealed class WorldCache(int capacity, Func<CandidateTable, EncodedCandidates> encode)
{
    private readonly Lock gate = new();
    private readonly LinkedList<KnownWorld> byUse = new();

    /// <summary>Finds a world or encodes it. The same objects cost nothing, the same texts no encoding.</summary>
    public KnownWorld Get(CapabilityManifest manifest, Observation observation)
    {
        if (Find(world => ReferenceEquals(world.Manifest, manifest) && ReferenceEquals(world.Observation, observation)) is { } same)
        {
            return same;
        }

        var table = CandidateTable.Create(manifest, observation);
        var texts = string.Join('\n', table.Candidates.Select(candidate => $"{candidate.Role} {candidate.Text}"));
        var encoded = Find(world => world.Texts == texts)?.Candidates ?? encode(table);
        var handling = Find(world => ReferenceEquals(world.Manifest, manifest)) is { } before ? before.Handling?.Actions : HandlingActions.Read(manifest);
        var known = new KnownWorld(manifest, observation, table, new(table), texts, encoded) { Handling = handling is null ? null : new(handling, observation) };
        lock (gate)
        {
            byUse.AddFirst(known);
            if (byUse.Count > capacity)
            {
                byUse.RemoveLast();
            }
        }

        return known;
    }

    private KnownWorld? Find(Func<KnownWorld, bool> isIt)
    {
        lock (gate)
        {
            for (var node = byUse.First; node is not null; node = node.Next)
            {
                if (isIt(node.Value))
                {
                    byUse.Remove(node);
                    byUse.AddFirst(node);
                    return node.Value;
                }
            }
        }

        return null;
    }
}
