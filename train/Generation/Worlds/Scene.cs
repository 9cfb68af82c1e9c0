using LamRobot.Contracts;
using LamRobot.Training.Examples;
using LamRobot.Training.Language;

namespace LamRobot.Training.Worlds;

/// <summary>A robot in a small world, with all that makes tasks for it.</summary>
internal sealed class Scene
{
    private static readonly (WorldStyle Style, double Weight)[] Styles =
        [(WorldStyle.Steps, .42), (WorldStyle.Household, .28), (WorldStyle.Arm, .09), (WorldStyle.Warehouse, .09), (WorldStyle.Errands, .12)];

    private readonly WorldBook book;
    private readonly WorldSourceOptions options;
    private readonly Random random;
    private readonly References references;
    private readonly ClauseDraw draw;

    private Scene(WorldBook book, WorldSourceOptions options, World world, SkillSet skills, EvolutionCounts counts, Random random, IReadOnlyList<int>? order = null)
    {
        (this.book, this.options, this.random, World, Skills) = (book, options, random, world, skills);
        Physics = new(world, skills);
        Expert = new(Physics);
        references = new(world, book, random);
        draw = new(world, skills, references, book, options.HeldOut, random);
        Evolution = new(world, skills, Expert, draw, references, counts, random);
        Order = order ?? (random.Hits(.3) ? [.. Enumerable.Range(0, world.Things.Count)] : random.Shuffled(Enumerable.Range(0, world.Things.Count)));
        Observation = world.Observe(world.Start, Order);
    }

    /// <summary>The world.</summary>
    public World World { get; }

    /// <summary>What the robot can do.</summary>
    public SkillSet Skills { get; }

    /// <summary>How skills change the world.</summary>
    public Physics Physics { get; }

    /// <summary>Plans with the whole state.</summary>
    public Expert Expert { get; }

    /// <summary>Makes tasks.</summary>
    public Evolution Evolution { get; }

    /// <summary>In what order the observation names things.</summary>
    public IReadOnlyList<int> Order { get; }

    /// <summary>The world as it is seen at first.</summary>
    public Observation Observation { get; }

    /// <summary>Draws a scene.</summary>
    public static Scene Draw(WorldBook book, WorldSourceOptions options, EvolutionCounts counts, Random random)
    {
        var style = random.Pick(Styles, pair => pair.Weight).Style;
        var kinds = WorldKinds.Draw(style, random);
        var skills = new SkillSets(book, options.NewNames, random).Draw(style, kinds);
        var world = new WorldDraw(book, options.NewNames, random).Draw(style, kinds, skills);
        return new(book, options, world, skills, counts, random);
    }

    /// <summary>Says a task and makes it one that can be judged; null when a phrasing that is kept back is wanted and none was found.</summary>
    public TrainingTask? ToTask(PlannedTask task, Action<PlannedPhrase>? used) => Write(task, used) is { } example && Judged(example, task.Aim) is var judged && (!World.TellsSorts || judged.Judge(PlanOf(example), TrainingStatus.Plan).Succeeded) ? judged : null;

    /// <summary>Makes an example one that can be judged.</summary>
    public TrainingTask Judged(TrainingExample example, Aim aim) => new(example, new WorldJudge(Physics, World.Start, aim, example).Judge);

    /// <summary>The steps that are still to be done, as a plan in the manifest's words.</summary>
    public Plan PlanOf(TrainingExample example) => new(example.Steps.Where(step => step.Outcome == StepOutcome.Planned).Select((step, i) => new ActionStep($"step{i + 1}", Skills.Manifest.Actuators[0].Id, step.Action)
    {
        Arguments = step.Arguments.Where(pair => pair.Value.Accepted.Count > 0).Select(pair => KeyValuePair.Create(pair.Key, (ArgumentValue)pair.Value.Accepted[0])).ToEquatableMap(),
    }).ToEquatableList());

    /// <summary>Says a task and gives its plan; null when a phrasing that is kept back is wanted and none was found.</summary>
    public TrainingExample? Write(PlannedTask task, Action<PlannedPhrase>? used)
    {
        for (var tries = 0; tries < (options.HeldOut ? 4 : 1); tries++)
        {
            var writer = new TaskWriter(references, book, options.HeldOut, random) { PhraseUsed = used };
            var (command, said) = writer.Write(task.Clauses);
            if (!options.HeldOut || writer.UsedHeldOut)
            {
                var steps = new StepMaker(World, task.Clauses, said, task.Aim.Goals);
                return new(command, [.. task.Moves.Select(steps.Make)], TrainingStatus.Plan);
            }
        }

        return null;
    }

    /// <summary>A task that must end in a question, because something is not there, or in a refusal, because no skill does it; null when none was found.</summary>
    public TrainingExample? Unanswerable(Action<PlannedPhrase>? used)
    {
        for (var tries = 0; tries < 8; tries++)
        {
            if (random.Hits(options.Refused / (options.Refused + options.Unknown)))
            {
                if (draw.DrawUnsuited() is { } impossible && Evolution.Plan([impossible]) is null)
                {
                    return Refusal(impossible, used);
                }
            }
            else if (draw.DrawUnknown() is { } missing && Evolution.Plan([missing]) is { Moves.Count: > 0 } task && Write(task, used) is { } example)
            {
                if (Question(example.Steps) is { } steps)
                {
                    return example with { Steps = steps, Status = TrainingStatus.Clarify };
                }
            }
        }

        return null;
    }

    /// <summary>The same scene at another moment.</summary>
    public Scene At(Moment moment) => new(book, options, moment.World with { Start = moment.State }, Skills, new(), random, Order);

    /// <summary>Says a task that is under way at this moment and goes on with it; null when its words or its plan fail.</summary>
    public TrainingTask? Continue(PlannedTask task, Moment moment, Action<PlannedPhrase>? used)
    {
        var aim = task.Aim.After(World, moment);
        var physics = new Physics(World, Skills) { Barred = moment.Barred };
        var goesOn = new Expert(physics).Solve(World.Start, aim);
        if (goesOn is null && moment.Mishap is not Mishap.Stuck)
        {
            return null;
        }

        for (var tries = 0; tries < (options.HeldOut ? 4 : 1); tries++)
        {
            var writer = new TaskWriter(references, book, options.HeldOut, random) { PhraseUsed = used };
            var (command, said) = writer.Write(task.Clauses);
            if (options.HeldOut && !writer.UsedHeldOut)
            {
                continue;
            }

            var before = new StepMaker(World, task.Clauses, said, task.Aim.Goals);
            List<TrainingStep> steps = [.. moment.Tried.Select(tried => before.Make(tried.Move, tried.Done ? StepOutcome.Done : StepOutcome.Failed))];
            var after = new StepMaker(World, task.Clauses, said, aim.Goals);
            var status = goesOn is null ? TrainingStatus.Refuse : TrainingStatus.Plan;
            steps.AddRange((goesOn ?? []).Select(after.Make));
            var question = Question(steps);
            var example = new TrainingExample(command, question ?? steps, question is null ? status : TrainingStatus.Clarify);
            var judge = new WorldJudge(physics, World.Start, aim, example);
            return example.Status != TrainingStatus.Plan || !World.TellsSorts || judge.Judge(PlanOf(example), TrainingStatus.Plan).Succeeded ? new(example, judge.Judge) : null;
        }

        return null;
    }

    /// <summary>The steps up to the one that needs an answer, without going somewhere for it; null when none does.</summary>
    private List<TrainingStep>? Question(IReadOnlyList<TrainingStep> steps)
    {
        var end = steps.ToList().FindIndex(step => step.Outcome == StepOutcome.Planned && step.Arguments.Values.Any(argument => argument.Source == ArgumentSource.None));
        if (end < 0)
        {
            return null;
        }

        var asked = steps[end];
        var kept = steps.Take(end).ToList();
        while (Skills.Find(asked.Action)!.Operator == Operator.Pick && kept.Count > 0 && kept[^1].Outcome == StepOutcome.Planned && Skills.Find(kept[^1].Action)!.Operator is Operator.Go or Operator.Open)
        {
            kept.RemoveAt(kept.Count - 1);
        }

        return [.. kept, asked];
    }

    private TrainingExample Refusal(TaskClause impossible, Action<PlannedPhrase>? used)
    {
        var before = random.Hits(.35) ? Evolution.Grow(1, 1).LastOrDefault() : null;
        var clauses = before is null ? [impossible] : (List<TaskClause>)[.. before.Clauses, impossible];
        var writer = new TaskWriter(references, book, heldOut: false, random) { PhraseUsed = used };
        var (command, said) = writer.Write(clauses);
        return new(command, before is null ? [] : [.. before.Moves.Select(new StepMaker(World, clauses, said, before.Aim.Goals).Make)], TrainingStatus.Refuse);
    }
}
