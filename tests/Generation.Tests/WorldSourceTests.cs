using LamRobot.Training.Examples;
using LamRobot.Training.Worlds;

namespace LamRobot.Generation.Tests;

public sealed class WorldSourceTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Four_thousand_commands_have_plans_that_their_manifest_and_observation_allow(bool heldOut, bool newNames) =>
        Assert.Empty(Groups(11, new() { HeldOut = heldOut, NewNames = newNames }, 160).SelectMany(ExampleRules.Problems));

    [Fact]
    public void The_same_seed_gives_the_same_commands() =>
        Assert.Equal(Groups(3, null, 12).Select(ExampleText.Show), Groups(3, null, 12).Select(ExampleText.Show));

    [Fact]
    public void The_experts_plans_reach_their_goals_in_the_words_of_the_manifest()
    {
        var judged = 0;
        foreach (var (group, task) in Tasks(21, 160).Where(x => x.Task.Example.Status == TrainingStatus.Plan))
        {
            judged++;
            var verdict = task.Judge(WorldPlans.Of(task.Example, group.Manifest), TrainingStatus.Plan);
            Assert.True(verdict.Succeeded, $"{verdict}\n{ExampleText.Show(task.Example)}");
        }

        Assert.True(judged > 3000, $"{judged}");
    }

    [Fact]
    public void A_plan_is_no_answer_where_one_must_ask_or_refuse()
    {
        var open = Tasks(23, 120).Where(x => x.Task.Example.Status != TrainingStatus.Plan).ToList();
        Assert.Contains(open, x => x.Task.Example.Status == TrainingStatus.Clarify);
        Assert.Contains(open, x => x.Task.Example.Status == TrainingStatus.Refuse);
        Assert.All(open, x => Assert.True(x.Task.Judge(WorldPlans.Of(x.Task.Example, x.Group.Manifest), x.Task.Example.Status).Succeeded));
        Assert.All(open, x => Assert.False(x.Task.Judge(WorldPlans.Of(x.Task.Example, x.Group.Manifest), TrainingStatus.Plan).Succeeded));
    }

    [Fact]
    public void Phrasings_and_things_that_are_held_out_never_appear_in_training()
    {
        var book = WorldBook.Read();
        var heldOut = book.Phrases.Sections.SelectMany(book.Phrases.Section).Where(phrase => phrase.IsHeldOut).Select(phrase => phrase.Phrase.Source).ToHashSet();
        var used = new HashSet<string>();
        var source = new WorldSource(5) { PhraseUsed = phrase => used.Add(phrase.Phrase.Source) };
        var groups = Enumerable.Range(0, 120).Select(_ => source.Next(25, 4)).ToList();
        string[] lists = ["items", "places", "closed", "trash", "lamps", "people", "stations", "blocks", "spots"];
        var sorts = lists.SelectMany(list => book.Sorts(list, withHeldOut: true)).ToLookup(sort => sort.IsHeldOut, sort => sort.Name.ToLowerInvariant());
        var kept = sorts[true].Except(sorts[false]).ToHashSet();
        Assert.True(heldOut.Count > 60 && kept.Count > 20);
        Assert.Empty(heldOut.Intersect(used));
        Assert.DoesNotContain(groups.SelectMany(group => group.Observation.Entities).Select(entity => entity.Name.ToLowerInvariant()), kept.Contains);
        Assert.Empty(book.Phrases.Sections.SelectMany(book.Phrases.Section).GroupBy(phrase => phrase.Phrase.Source).Where(group => group.Select(phrase => phrase.IsHeldOut).Distinct().Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void Names_of_skills_that_are_held_out_appear_only_with_new_names()
    {
        var book = WorldBook.Read();
        string[] operators = ["find", "pick", "pick.walks", "go", "down", "put", "bring", "bring.gives", "give", "open", "close", "heat", "cool", "clean", "slice", "on", "off", "move", "deliver", "fetch", "discard"];
        var kept = operators.SelectMany(book.Wordings).SelectMany(wording => wording.HeldOutNames).ToHashSet();
        Assert.Empty(Names(Groups(6, null, 80)).Intersect(kept));
        Assert.NotEmpty(Names(Groups(6, new() { NewNames = true }, 80)).Intersect(kept));
    }

    [Fact]
    public void A_test_of_new_phrasings_has_one_in_every_command()
    {
        var used = 0;
        var source = new WorldSource(6, new() { HeldOut = true }) { PhraseUsed = phrase => used += phrase.IsHeldOut ? 1 : 0 };
        Assert.True(Enumerable.Range(0, 20).Sum(_ => source.Next(10, 2).Examples.Count(example => example.Status == TrainingStatus.Plan)) <= used * 2);
    }

    [Fact]
    public void Evolution_makes_at_least_two_and_a_half_times_as_many_tasks()
    {
        var source = new WorldSource(8);
        for (var i = 0; i < 100; i++)
        {
            source.Next(40, 4);
        }

        output.WriteLine(source.Counts.ToString());
        Assert.True(source.Counts.Factor >= 2.5, source.Counts.ToString());
        Assert.Equal(4, source.Counts.Stages.Count);
        Assert.All(source.Counts.Stages, stage => Assert.True(stage.Infeasible > 0 && stage.Kept > 0));
    }

    private static IEnumerable<string> Names(IEnumerable<TrainingGroup> groups) => groups.SelectMany(group => group.Manifest.Actuators).SelectMany(actuator => actuator.Actions).Select(action => action.Name);

    private static IEnumerable<TrainingGroup> Groups(int seed, WorldSourceOptions? options, int count)
    {
        var source = new WorldSource(seed, options);
        return Enumerable.Range(0, count).Select(i => source.Next(25, 1 + (i % 5)));
    }

    private static IEnumerable<(TaskGroup Group, TrainingTask Task)> Tasks(int seed, int groups)
    {
        var source = new WorldSource(seed);
        return Enumerable.Range(0, groups).Select(i => source.NextTasks(25, 1 + (i % 4))).SelectMany(group => group.Tasks.Select(task => (group, task)));
    }
}
