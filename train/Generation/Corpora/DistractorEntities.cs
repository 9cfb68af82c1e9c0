using LamRobot.Contracts;
using LamRobot.Training.Home;
using LamRobot.Training.Language;

namespace LamRobot.Training.Corpora;

/// <summary>Draws entities that have nothing to do with a sentence, so that "nothing is known" does not give its domain away.</summary>
internal sealed class DistractorEntities(HomeNames names)
{
    private static readonly string[] Kinds = ["room", "furniture", "object", "person", "device", "door"];

    public List<Entity> Draw(IEnumerable<Entity> present, Random random)
    {
        var ids = present.Select(entity => entity.Id).ToHashSet();
        var entities = new List<Entity>();
        foreach (var kind in random.Sample(Kinds, random.Between(1, 4)))
        {
            foreach (var name in random.Sample(names.All(random.Hits(.5) ? "known" : "other", kind), random.Between(1, 7)))
            {
                var called = random.Hits(.2) ? PseudoWords.Make(random) : name;
                if (ids.Add(called))
                {
                    entities.Add(new(called, called, kind));
                }
            }
        }

        return entities;
    }
}
