using LamRobot.Contracts;
using LamRobot.Training.Examples;

namespace LamRobot.Training.Corpora;

/// <summary>Opens the folder of people's sentences (train/README.md says where they come from and under which licences).</summary>
/// <param name="folder">The folder: NAME-train.jsonl, manifests, observations, sgd.</param>
/// <param name="numbers">Reads numbers as the planner will.</param>
/// <param name="seed">The same seed gives the same groups.</param>
public sealed class CorporaFolder(string folder, NumberReading numbers, int seed)
{
    // Each of these sentences has an observation of its own: some are put together, so that a group shares one.
    private const string Scattered = "huric";
    private const int ScatteredGroup = 10;

    private static readonly string[] UnrelatedNames = ["clinc", "snips"];

    private static readonly (string Name, bool Varied)[] Households = [("alfred", true), ("calvin", false)];

    private static readonly string[] DomainNames = ["clinc", "hwu", "snips", "huric", "alfred-steps", "sgd"];

    /// <summary>Sentences of domains that a robot in a home has nothing to do with.</summary>
    public IReadOnlyList<string> UnrelatedSentences =>
        [.. UnrelatedNames.Where(Has).SelectMany(name => Cases(name).Select(x => x.Command)).Where((_, index) => index % 7 == 0)];

    /// <summary>Opens every source that the folder has: <c>alfred</c>, <c>calvin</c>, <c>clinc</c>, <c>hwu</c>, <c>snips</c>, <c>huric</c>, <c>alfred-steps</c>, <c>sgd</c>.</summary>
    /// <returns>The sources, by name.</returns>
    /// <exception cref="FormatException">A line of a file cannot be read.</exception>
    public IReadOnlyDictionary<string, ITrainingSource> Open()
    {
        var sources = new Dictionary<string, ITrainingSource>();
        foreach (var (name, varied) in Households.Where(household => Has(household.Name)))
        {
            sources[name] = new HouseholdSource(name, Cases(name), new(numbers, openOptional: varied), varied, seed + sources.Count);
        }

        foreach (var name in DomainNames.Where(Has))
        {
            sources[name] = new SentenceSource(name, Domains(name), ActionVariants.Read(Manifests(name)), name is "clinc" or "hwu", seed + sources.Count);
        }

        return sources;
    }

    private string Root(string name) => name == "sgd" ? Path.Combine(folder, "sgd") : folder;

    private string Manifests(string name) => Path.Combine(Root(name), "manifests");

    private string Sentences(string name) => Path.Combine(Root(name), name + "-train.jsonl");

    private bool Has(string name) => File.Exists(Sentences(name));

    private IReadOnlyList<PlanCase> Cases(string name) => new PlanCaseFile(Sentences(name), Manifests(name)).Read();

    private List<SentenceDomain> Domains(string name)
    {
        // HWU's annotators forgot slots, so that an argument which is not named there may still have been said.
        var converter = new CaseConverter(numbers, openOptional: name == "hwu");
        var cases = Cases(name).Where(x => x.Status != TrainingStatus.Clarify).ToList();
        var groups = name == Scattered ? cases.Chunk(ScatteredGroup).Select(Together) : cases.GroupBy(x => (x.ManifestKey, x.ObservationKey));
        return [.. groups.Select(group => Domain([.. group], converter))];
    }

    private static SentenceDomain Domain(IReadOnlyList<PlanCase> cases, CaseConverter converter) =>
        new(cases[0].ManifestKey, cases[0].Manifest, cases[0].Observation, [.. cases.Select(converter.Convert).OfType<TrainingExample>()]);

    private static IEnumerable<PlanCase> Together(PlanCase[] cases)
    {
        var all = new Observation { Entities = cases.SelectMany(x => x.Observation.Entities).DistinctBy(entity => entity.Id).ToEquatableList() };
        return cases.Select(x => x with { Observation = all });
    }
}
