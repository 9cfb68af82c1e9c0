namespace LamRobot.Sim;

/// <summary>What has happened in the run: facts of the past stay true.</summary>
internal sealed class FactLog
{
    private readonly List<Fact> facts = [];
    private readonly HashSet<Fact> known = [];

    public IReadOnlyList<Fact> Facts => facts;

    public void Add(params ReadOnlySpan<string> terms)
    {
        var fact = Fact.Of(terms);
        if (known.Add(fact))
        {
            facts.Add(fact);
        }
    }
}
