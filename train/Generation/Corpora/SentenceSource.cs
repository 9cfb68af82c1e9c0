using LamRobot.Contracts;
using LamRobot.Training.Examples;
using LamRobot.Training.Home;
using LamRobot.Training.Language;

namespace LamRobot.Training.Corpora;

/// <summary>Gives people's sentences of many domains, with manifests that are put together and worded anew for every group.</summary>
/// <param name="name">Name for logs and weights.</param>
/// <param name="domains">The sentences.</param>
/// <param name="others">Domains that may lend actions, and sentences that nothing here does.</param>
/// <param name="topics">Which domains are apart.</param>
/// <param name="seed">The same seed gives the same groups.</param>
internal sealed class SentenceSource(string name, IReadOnlyList<SentenceDomain> domains, IReadOnlyList<SentenceDomain> others, DomainTopics topics, int seed) : ITrainingSource
{
    private const int MostActions = 45;
    private const int MostWeight = 150;
    private const int FewestExamples = 6;

    private const double Lending = .4;
    private const double Demanding = .12;
    private const double Refusing = .6;
    private const double MostRefused = .22;
    private const double Foreign = .12;
    private const double Renamed = .4;

    private readonly Random random = new(seed);
    private readonly DistractorEntities distractors = new(HomeNames.Read());
    private readonly EntityRenaming renaming = new(HomeNames.Read());
    private readonly List<SentenceDomain> large = [.. domains.Where(domain => domain.Examples.Count >= FewestExamples)];

    /// <inheritdoc />
    public string Name => name;

    /// <summary>The sentences.</summary>
    public IEnumerable<string> Sentences => domains.SelectMany(domain => domain.Examples).Select(example => example.Command);

    /// <inheritdoc />
    public TrainingGroup Next(int count, int maxClauses)
    {
        var domain = random.Pick(large, x => Math.Min(x.Examples.Count, MostWeight));
        var lenders = Lenders(domain);
        var draft = new ManifestDraft(random, random.Hits(Demanding));
        foreach (var action in Offered(domain))
        {
            draft.Add(domain, action);
        }

        foreach (var lender in lenders)
        {
            Lend(lender, draft);
        }

        var (observation, chosen) = Chosen(domain, count);
        var examples = Answers(domain, chosen, draft, lenders);
        var own = examples.Count;
        foreach (var lender in lenders)
        {
            examples.AddRange(random.Sample(lender.Examples, Math.Max(2, own / 4)).Where(example => example.Steps.Count > 0 && example.Steps.All(step => draft.Has(lender, step.Action))).Select(example => draft.Word(lender, example)));
        }

        var foreign = Unfit(domain, lenders, draft, Math.Max(1, own / 6));
        Join(examples, foreign, maxClauses);
        if (examples.Count(example => example.Status == TrainingStatus.Refuse) < examples.Count * Foreign)
        {
            examples.AddRange(random.Sample(foreign, Math.Max(1, (int)(own * Foreign))).Select(command => new TrainingExample(command, [], TrainingStatus.Refuse)));
        }

        return new(draft.Make(domain.Manifest.Actuators[0]), Known(observation), random.Sample(examples, count));
    }

    private List<SentenceDomain> Lenders(SentenceDomain domain)
    {
        var lenders = new List<SentenceDomain>();
        for (var left = random.Hits(Lending) ? random.Between(1, 3) : 0; left > 0; left--)
        {
            var fitting = others.Where(other => other.Observation.Entities.Count == 0 && topics.AreApart(other, domain) && lenders.TrueForAll(lender => topics.AreApart(lender, other))).ToList();
            if (fitting.Count > 0)
            {
                lenders.Add(random.Pick(fitting));
            }
        }

        return lenders;
    }

    /// <summary>All actions, all but some families, or any few.</summary>
    private List<ActionSpec> Offered(SentenceDomain domain)
    {
        var actions = domain.Actions.ToList();
        if (actions.Count < 3 || !random.Hits(Refusing))
        {
            return actions;
        }

        if (random.Hits(.4))
        {
            return random.Sample(actions, random.Between(Math.Max(2, actions.Count / 3), actions.Count - 1));
        }

        var lacking = random.Sample(actions, random.Between(1, Math.Max(1, actions.Count / 5))).ConvertAll(action => action.Name);
        var rest = actions.Where(action => !lacking.Exists(name => name == action.Name || domain.IsNear(name, action.Name))).ToList();
        return rest.Count > 0 ? rest : actions;
    }

    private void Lend(SentenceDomain lender, ManifestDraft draft)
    {
        foreach (var action in random.Sample(lender.Actions, random.Between(1, 14)).Where(action => draft.Count < MostActions && !draft.HasNear(lender, action.Name)))
        {
            draft.Add(lender, action);
        }
    }

    private (Observation Observation, List<TrainingExample> Examples) Chosen(SentenceDomain domain, int count)
    {
        var chosen = random.Sample(domain.Examples, count);
        if (domain.Observation.Entities.Count > 0 && random.Hits(Renamed))
        {
            var renamed = renaming.Apply(domain.Observation, chosen, random.Pick([.2, .4, .7]), random);
            if (renamed.Examples.Count >= Math.Min(FewestExamples, chosen.Count))
            {
                return renamed;
            }
        }

        return (domain.Observation, chosen);
    }

    /// <summary>The plans of what the manifest does; of the rest, some are refused and those for which something else might do are left out.</summary>
    private static List<TrainingExample> Answers(SentenceDomain domain, List<TrainingExample> chosen, ManifestDraft draft, List<SentenceDomain> lenders)
    {
        var lentElsewhere = lenders.Exists(lender => lender.Source != domain.Source);
        var examples = new List<TrainingExample>();
        var refused = new List<TrainingExample>();
        foreach (var example in chosen)
        {
            if (example.Status == TrainingStatus.Refuse ? lentElsewhere : example.Steps.Any(step => !draft.Has(domain, step.Action) && draft.HasNear(domain, step.Action)))
            {
                continue;
            }

            if (example.Steps.All(step => draft.Has(domain, step.Action)))
            {
                examples.Add(draft.Word(domain, example));
            }
            else if (!draft.Has(domain, example.Steps[0].Action))
            {
                refused.Add(new(example.Command, [], TrainingStatus.Refuse));
            }
        }

        examples.AddRange(refused.Take((int)Math.Max(1, examples.Count * MostRefused)));
        return examples;
    }

    /// <summary>Sentences of domains that have nothing in common with what the manifest does.</summary>
    private List<string> Unfit(SentenceDomain domain, List<SentenceDomain> lenders, ManifestDraft draft, int count)
    {
        var unfit = others.Where(other => !ReferenceEquals(other, domain) && topics.AreApart(other, domain) && lenders.TrueForAll(lender => topics.AreApart(lender, other))).ToList();
        return unfit.Count == 0 ? [] :
        [
            .. random.Sample(unfit, 3).SelectMany(other => random.Sample(other.Examples, count)
                .Where(example => example.Steps.Count > 0 && example.Steps.All(step => !draft.HasNear(other, step.Action))).Select(example => example.Command)),
        ];
    }

    private void Join(List<TrainingExample> examples, List<string> foreign, int maxClauses)
    {
        var joinable = examples.Where(SentenceJoiner.IsImperative).ToList();
        if (maxClauses < 2 || joinable.Count < 3)
        {
            return;
        }

        for (var i = 0; i < examples.Count; i++)
        {
            if (!SentenceJoiner.IsImperative(examples[i]) || !random.Hits(.2))
            {
                continue;
            }

            if (foreign.Count > 0 && random.Hits(.12))
            {
                examples[i] = SentenceJoiner.Join([examples[i], new(random.Pick(foreign), [], TrainingStatus.Refuse)], random);
                continue;
            }

            var more = random.Sample(joinable.Where(other => !ReferenceEquals(other, examples[i])), random.Between(1, Math.Min(3, maxClauses - 1)));
            examples[i] = SentenceJoiner.Join([examples[i], .. more], random);
        }
    }

    private Observation Known(Observation observation)
    {
        var entities = observation.Entities.ToList();
        if (entities.Count == 0 && random.Hits(.5))
        {
            entities.AddRange(distractors.Draw(entities, random));
        }

        return new() { Entities = random.Shuffled(entities).ToEquatableList() };
    }
}
