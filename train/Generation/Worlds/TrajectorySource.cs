using LamRobot.Training.Examples;
using LamRobot.Training.Language;

namespace LamRobot.Training.Worlds;

/// <summary>Makes commands that are under way in small worlds: what was done and what went wrong comes first, the world is seen as it is now, and the expert goes on from there.</summary>
public sealed class TrajectorySource : ITrainingSource
{
    private const int MostOfOneMoment = 16;
    private const double Fresh = .35;

    private readonly WorldBook book = WorldBook.Read();
    private readonly WorldSourceOptions options;
    private readonly Random random;

    /// <summary>Makes the source.</summary>
    /// <param name="seed">The same seed gives the same examples.</param>
    /// <param name="options">What it makes.</param>
    public TrajectorySource(int seed, WorldSourceOptions? options = null)
    {
        this.options = options ?? new();
        random = new(seed);
    }

    /// <inheritdoc />
    public string Name => options.HeldOut ? "trajectories-held-out" : "trajectories";

    /// <summary>Told of each phrase that is used.</summary>
    internal Action<PlannedPhrase>? PhraseUsed { get; set; }

    /// <summary>Told of each moment with how its examples end.</summary>
    internal Action<Moment, TrainingStatus>? MomentUsed { get; set; }

    /// <inheritdoc />
    public TrainingGroup Next(int count, int maxClauses)
    {
        var group = NextTasks(count, maxClauses);
        return new(group.Manifest, group.Observation, [.. group.Tasks.Select(task => task.Example)]);
    }

    /// <summary>Makes the next group, which shares one moment, with a judge for each command that carries any plan out from there.</summary>
    /// <param name="count">How many commands are wanted; there may be fewer.</param>
    /// <param name="maxClauses">The most clauses that a command may have.</param>
    /// <returns>The group.</returns>
    public TaskGroup NextTasks(int count, int maxClauses)
    {
        while (true)
        {
            var scene = Scene.Draw(book, options, new(), random);
            if (scene.Evolution.Grow(random.Between(0, options.Stages), maxClauses).LastOrDefault() is not { } task
                || new Mishaps(scene.Physics, random).Draw(scene.World.Start, task.Moves) is not { } moment)
            {
                continue;
            }

            var wanted = Math.Min(count, MostOfOneMoment);
            var now = scene.At(moment);
            var tasks = Family(scene, task, moment, now, Math.Max(1, (int)(wanted * (1 - Fresh))), maxClauses);
            for (var tries = 0; tasks.Count > 0 && tasks.Count < wanted && tries < wanted; tries++)
            {
                tasks.AddRange(now.Evolution.Grow(2, maxClauses).Select(other => now.ToTask(other, PhraseUsed)).OfType<TrainingTask>());
            }

            if (tasks.Count > 0)
            {
                return new(scene.Skills.Manifest, now.Observation, random.Sample(tasks, wanted));
            }
        }
    }

    /// <summary>The task that is under way in several wordings, and tasks that go further but begin in the same way.</summary>
    private List<TrainingTask> Family(Scene scene, PlannedTask task, Moment moment, Scene now, int count, int maxClauses)
    {
        var tasks = new List<TrainingTask>();
        for (var tries = 0; tasks.Count < count && tries < count * 2; tries++)
        {
            var variant = tries > 1 && random.Hits(.5) ? scene.Evolution.Longer(task, maxClauses) ?? task : task;
            if (Begins(variant, moment) && now.Continue(variant, moment, PhraseUsed) is { } begun)
            {
                MomentUsed?.Invoke(moment, begun.Example.Status);
                tasks.Add(begun);
            }
        }

        return tasks;
    }

    private static bool Begins(PlannedTask task, Moment moment) => task.Moves.Count >= moment.Tried.DistinctBy(tried => tried.Move).Count()
        && moment.Tried.Select(tried => tried.Move).Distinct().Zip(task.Moves).All(pair => pair.First.Skill == pair.Second.Skill && pair.First.Object == pair.Second.Object && pair.First.Place == pair.Second.Place);
}
