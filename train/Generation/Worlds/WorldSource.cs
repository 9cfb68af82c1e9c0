using LamRobot.Training.Examples;
using LamRobot.Training.Language;

namespace LamRobot.Training.Worlds;

/// <summary>Makes commands with the plans of an expert for ever new robots in ever new small worlds, from simple ones to ones that were made harder.</summary>
public sealed class WorldSource : ITrainingSource
{
    private const double Slack = 1.15;

    private readonly WorldBook book = WorldBook.Read();
    private readonly WorldSourceOptions options;
    private readonly Random random;

    /// <summary>Makes the source.</summary>
    /// <param name="seed">The same seed gives the same examples.</param>
    /// <param name="options">What it makes.</param>
    public WorldSource(int seed, WorldSourceOptions? options = null)
    {
        this.options = options ?? new();
        random = new(seed);
    }

    /// <inheritdoc />
    public string Name => options.HeldOut ? "worlds-held-out" : "worlds";

    /// <inheritdoc />
    public bool ShowsEffects => true;

    /// <summary>How many tasks the stages of evolution made and kept so far.</summary>
    public EvolutionCounts Counts { get; } = new();

    /// <summary>Told of each phrase that is used.</summary>
    internal Action<PlannedPhrase>? PhraseUsed { get; set; }

    /// <inheritdoc />
    public TrainingGroup Next(int count, int maxClauses)
    {
        var group = NextTasks(count, maxClauses);
        return new(group.Manifest, group.Observation, [.. group.Tasks.Select(task => task.Example)]);
    }

    /// <summary>Makes the next group, with a judge for each command that carries any plan out in its world.</summary>
    /// <param name="count">How many commands are wanted.</param>
    /// <param name="maxClauses">The most clauses that a command may have.</param>
    /// <returns>The group.</returns>
    public TaskGroup NextTasks(int count, int maxClauses)
    {
        while (true)
        {
            var scene = Scene.Draw(book, options, Counts, random);
            var tasks = Tasks(scene, count, maxClauses);
            if (tasks.Count >= Math.Min(count, 4))
            {
                return new(scene.Skills.Manifest, scene.Observation, tasks);
            }
        }
    }

    private List<TrainingTask> Tasks(Scene scene, int count, int maxClauses)
    {
        var tasks = new List<TrainingTask>();
        for (var barren = 0; tasks.Count < count * Slack && barren < 30;)
        {
            var before = tasks.Count;
            if (!options.HeldOut && random.Hits(options.Refused / 4))
            {
                tasks.Add(scene.Judged(Unrelated(), new([])));
            }

            if (!options.HeldOut && random.Hits((options.Refused + options.Unknown) * 2) && scene.Unanswerable(PhraseUsed) is { } open)
            {
                tasks.Add(scene.Judged(open, new([])));
            }

            foreach (var task in scene.Evolution.Grow(options.Stages, maxClauses))
            {
                if (scene.ToTask(task, PhraseUsed) is { } written)
                {
                    tasks.Add(written);
                }
            }

            barren = tasks.Count > before ? 0 : barren + 1;
        }

        return random.Sample(tasks, count);
    }

    private TrainingExample Unrelated()
    {
        var human = options.UnrelatedSentences.Count > 0 && random.Hits(.6);
        return new(human ? random.Pick(options.UnrelatedSentences) : book.Phrases.Pick("unrelated", heldOut: false, random).Phrase.Source, [], TrainingStatus.Refuse);
    }
}
