using LamRobot.Training.Examples;
using LamRobot.Training.Language;

namespace LamRobot.Training.Home;

/// <summary>Makes commands for the home robot, in the manner of the RoboCup@Home competition and as people talk, in ever new homes and with ever new manifests.</summary>
public sealed class HomeSource : ITrainingSource
{
    private readonly PhraseBook book = PhraseBook.Read("home.txt", "home-free.txt", "home-words.txt");
    private readonly HomeNames names = HomeNames.Read();
    private readonly SayingTexts texts = new();
    private readonly HomeSourceOptions options;
    private readonly Random random;
    private readonly HomeWorlds worlds;
    private readonly HomeManifests manifests;

    /// <summary>Makes the source.</summary>
    /// <param name="seed">The same seed gives the same examples.</param>
    /// <param name="options">What it makes.</param>
    public HomeSource(int seed, HomeSourceOptions? options = null)
    {
        this.options = options ?? new();
        random = new(seed);
        worlds = new(names, random);
        manifests = new(random);
    }

    /// <inheritdoc />
    public string Name => options.HeldOut ? "home-held-out" : "home";

    /// <summary>Told of each phrase that is used.</summary>
    internal Action<PlannedPhrase>? PhraseUsed { get; set; }

    /// <inheritdoc />
    public TrainingGroup Next(int count, int maxClauses)
    {
        var world = worlds.Draw();
        var (manifest, actions) = manifests.Draw();
        var plan = new ClausePlan(actions);
        var binder = new HomeBinder(world, names, actions, texts, random);
        var examples = new List<TrainingExample>();
        while (examples.Count < count)
        {
            examples.Add(Example(world, plan, binder, maxClauses));
        }

        return new(manifest, world.Observation, examples);
    }

    private TrainingExample Example(HomeWorld world, ClausePlan plan, HomeBinder binder, int maxClauses)
    {
        var composer = new HomeComposer(book, names, world, plan, options.HeldOut, random);
        binder.Unknown = random.Hits(.03) ? .3 : 0;
        var left = random.Hits(.55) ? Math.Min(3, maxClauses) : random.Between(1, Math.Max(1, maxClauses));
        var first = true;
        while (left > 0 && composer.IsOpen)
        {
            if (random.Hits(first ? options.Unrelated : options.Unrelated / 4))
            {
                composer.AddUnrelated(random.Pick(options.UnrelatedSentences.Count > 0 && random.Hits(.6) ? options.UnrelatedSentences : Refused()));
                break;
            }

            var request = Request(world, plan, binder, left, first);
            composer.Add(request);
            left -= request.Count;
            first = false;
            if (random.Hits(.6))
            {
                break;
            }
        }

        return composer.Finish();
    }

    private List<string> Refused() => [.. book.Section("unrelated").Select(phrase => phrase.Phrase.Source)];

    private List<Clause> Request(HomeWorld world, ClausePlan plan, HomeBinder binder, int most, bool first)
    {
        var fitting = book.Recipes.Where(recipe => recipe.Sections.Count <= most && Suits(recipe, world, first)).ToList();
        while (true)
        {
            var recipe = random.Pick(fitting, recipe => recipe.Weight);
            var clauses = recipe.Sections.Select(section => Draw(section, plan, binder)).OfType<Clause>().ToList();
            if (clauses.Count == recipe.Sections.Count && (!options.HeldOut || clauses.Any(clause => clause.Source.IsHeldOut)))
            {
                clauses.ForEach(clause => PhraseUsed?.Invoke(clause.Source));
                return clauses;
            }
        }
    }

    /// <summary>With something in the gripper nothing is picked up; "bring it" is a question only at the beginning.</summary>
    private bool Suits(Recipe recipe, HomeWorld world, bool first)
    {
        var holds = recipe.Sections[0].StartsWith("held", StringComparison.Ordinal);
        var asks = recipe.Sections[0].StartsWith("ask", StringComparison.Ordinal);
        return (first || !asks) && (world.Held is null ? !holds : first ? holds || !PicksUp(recipe) : !holds);
    }

    private bool PicksUp(Recipe recipe) => recipe.Sections.Any(section => book.Section(section).Any(phrase => phrase.Steps.Any(step => step.Action == "pick_up")));

    private Clause? Draw(string section, ClausePlan plan, HomeBinder binder)
    {
        for (var tries = 0; tries < 6; tries++)
        {
            var phrase = book.Pick(section, options.HeldOut && random.Hits(.8), random);
            var parts = phrase.Phrase.Expand(random);
            if ((plan.CanDo(phrase) || random.Hits(options.Impossible)) && binder.Bind(phrase, parts) is { } bindings)
            {
                return new(phrase, parts, bindings);
            }
        }

        return null;
    }
}
