using LamRobot.Contracts;

namespace LamRobot.Planner.Documents;

/// <summary>A stretch of a document that somebody means.</summary>
/// <param name="Target">The paragraph, cell, table or area; the first one when it is several.</param>
/// <param name="Until">The last one, when it is several in a row.</param>
/// <param name="Words">Only these words in it, as they stand there.</param>
/// <param name="All">Whether all places are meant where the words stand.</param>
/// <param name="Nth">Which place of exactly these signs is meant, counted from 1; 0 for the first place as words.</param>
internal sealed record Passage(Entity Target, Entity? Until = null, string? Words = null, bool All = false, int Nth = 0)
{
    /// <summary>The last paragraph, cell, table or area.</summary>
    public Entity Last => Until ?? Target;

    /// <summary>Writes the passage as arguments of an action.</summary>
    public IEnumerable<(string Name, ArgumentValue Value)> Arguments()
    {
        yield return ("target", Target.Id);
        if (Until is not null && Until.Id != Target.Id)
        {
            yield return ("until", Until.Id);
        }

        if (Words is not null)
        {
            yield return ("words", Words);
            if (All)
            {
                yield return ("which", "all");
            }
            else if (Nth > 0)
            {
                yield return ("nth", Nth);
            }
        }
    }

    /// <summary>The whole paragraphs or cells in which the passage is.</summary>
    public Passage Whole() => this with { Words = null, All = false, Nth = 0 };
}
