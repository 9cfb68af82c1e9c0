using LamRobot.Contracts;
using LamRobot.Training.Examples;
using LamRobot.Training.Language;

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
    private const int FewestToLend = 200;

    // HWU's annotators forgot slots, so that an argument which is not named there may still have been said.
    private const double ForgottenShare = .4;

    /// <summary>The source of a user's own cases.</summary>
    public const string Own = "own";

    private static readonly string[] UnrelatedNames = ["clinc", "snips"];

    private static readonly (string Name, bool Varied)[] Households = [("alfred", true), ("calvin", false), (Own, false)];

    private static readonly string[] DomainNames = ["clinc", "hwu", "snips", "huric", "alfred-steps", "sgd"];

    private readonly HashSet<string> leftOut = [.. ResourceText.Lines("corpora-left-out.txt")];

    /// <summary>The sentences and actions that are learnt from, by source.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<PlanCase>> Learnt => Households.Select(household => household.Name).Concat(DomainNames).Where(Has).ToDictionary(name => name, Cases);

    /// <summary>Sentences of domains that a robot in a home has nothing to do with.</summary>
    public IReadOnlyList<string> UnrelatedSentences =>
        [.. UnrelatedNames.Where(Has).SelectMany(name => Cases(name).Select(x => x.Command)).Where((_, index) => index % 7 == 0)];

    /// <summary>Opens every source that the folder has: <c>alfred</c>, <c>calvin</c>, <c>clinc</c>, <c>hwu</c>, <c>snips</c>, <c>huric</c>, <c>alfred-steps</c>, <c>sgd</c>, and a user's <c>own</c>.</summary>
    /// <returns>The sources, by name.</returns>
    /// <exception cref="FormatException">A line of a file cannot be read.</exception>
    public IReadOnlyDictionary<string, ITrainingSource> Open()
    {
        var sources = new Dictionary<string, ITrainingSource>();
        foreach (var (name, varied) in Households.Where(household => Has(household.Name)))
        {
            sources[name] = new HouseholdSource(name, Cases(name), new(numbers, varied ? 1 : 0, seed), varied, seed + sources.Count);
        }

        var domains = DomainNames.Where(Has).ToDictionary(name => name, Domains);
        List<SentenceDomain> lenders = [.. domains.Values.SelectMany(list => list).Where(domain => domain.Examples.Count >= FewestToLend)];
        var topics = new DomainTopics();
        foreach (var (name, own) in domains)
        {
            sources[name] = new SentenceSource(name, own, lenders, topics, seed + sources.Count);
        }

        return sources;
    }

    private string Root(string name) => name == "sgd" ? Path.Combine(folder, "sgd") : folder;

    private string Manifests(string name) => Path.Combine(Root(name), "manifests");

    private string Sentences(string name) => Path.Combine(Root(name), name + "-train.jsonl");

    private bool Has(string name) => File.Exists(Sentences(name));

    private IReadOnlyList<PlanCase> Cases(string name) => [.. new PlanCaseFile(Sentences(name), Manifests(name)).Read().Where(x => !leftOut.Contains(SentenceKey.Fingerprint(x.Command)))];

    private List<SentenceDomain> Domains(string name)
    {
        var converter = new CaseConverter(numbers, name == "hwu" ? ForgottenShare : 0, seed);
        var variants = ActionVariants.Read(Manifests(name));
        var cases = Cases(name).Where(x => x.Status != TrainingStatus.Clarify).ToList();
        var groups = name == Scattered ? cases.Chunk(ScatteredGroup).Select(Together) : cases.GroupBy(x => (x.ManifestKey, x.ObservationKey));
        return [.. groups.Select(group => Domain(name, [.. group], converter, variants))];
    }

    private static SentenceDomain Domain(string name, IReadOnlyList<PlanCase> cases, CaseConverter converter, IReadOnlyDictionary<string, IReadOnlyDictionary<string, ActionVariants>> variants) => new(
        name, cases[0].ManifestKey, cases[0].Manifest, cases[0].Observation, [.. cases.Select(converter.Convert).OfType<TrainingExample>()],
        variants.GetValueOrDefault(cases[0].ManifestKey, new Dictionary<string, ActionVariants>()));

    private static IEnumerable<PlanCase> Together(PlanCase[] cases)
    {
        var all = new Observation { Entities = cases.SelectMany(x => x.Observation.Entities).DistinctBy(entity => entity.Id).ToEquatableList() };
        return cases.Select(x => x with { Observation = all });
    }
}
