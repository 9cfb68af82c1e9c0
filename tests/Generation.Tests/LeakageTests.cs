using LamRobot.Training.Corpora;
using LamRobot.Training.Domains;
using LamRobot.Training.Examples;
using LamRobot.Training.Home;
using LamRobot.Training.Orders;
using LamRobot.Training.Services;

namespace LamRobot.Generation.Tests;

/// <summary>What is measured was not learnt: the development cases beside what is trained on. Messages name cases by their ids alone.</summary>
public sealed class LeakageTests(ITestOutputHelper output)
{
    private const string Absent = "the development cases or people's sentences are not beside the repository";
    private const string Told = "sentence in training";

    [Fact]
    public void No_sentence_of_the_development_cases_is_learnt_from_but_those_whose_tag_says_so()
    {
        var learnt = Learnt().SelectMany(source => source.Value).Select(x => SentenceKey.Of(x.Command)).ToHashSet();
        var cases = DevelopmentCases.Read().ToList();
        var same = cases.Where(x => learnt.Contains(SentenceKey.Of(x.Command))).ToList();
        output.WriteLine($"{learnt.Count} sentences learnt from, {cases.Count} cases; the same: {same.Count(x => x.Tags.Contains(Told))} told by their tag, {same.Count(x => !x.Tags.Contains(Told))} others");
        Assert.True(learnt.Count > 10_000 && cases.Count > 1_000);
        Assert.Empty(same.Where(x => !x.Tags.Contains(Told)).Select(x => x.Id));
    }

    [Fact]
    public void Intents_that_count_as_never_trained_are_not_trained_in_their_source()
    {
        var learnt = Learnt();
        var unseen = DevelopmentCases.Read().Where(x => x.Tags.Contains("unseen-intent") && learnt.ContainsKey(x.Source)).ToList();
        Assert.NotEmpty(unseen);
        foreach (var source in unseen.GroupBy(x => x.Source))
        {
            var trained = learnt[source.Key].SelectMany(x => x.Steps).Select(step => step.Action).ToHashSet();
            var both = source.Where(x => x.Actions.TrueForAll(trained.Contains)).ToList();
            output.WriteLine($"{source.Key}: {trained.Count} trained actions, {source.Count()} cases of intents never trained, {source.Count(x => x.Actions.Exists(trained.Contains))} with an action of a trained name, {both.Count} with no other");

            // Services of one kind offer actions of one name: there the service is new, not its name.
            Assert.True(source.Key == "sgd" || both.Count == 0, string.Join(' ', both.Select(x => x.Id)));
        }
    }

    [Fact]
    public void Few_made_commands_are_those_of_a_case()
    {
        Assert.SkipWhen(DevelopmentCases.Folder is null, Absent);
        var cases = DevelopmentCases.Read().GroupBy(x => SentenceKey.Of(x.Command)).ToDictionary(group => group.Key, group => group.Select(x => x.Source).ToHashSet());
        ITrainingSource[] sources = [new HomeSource(77), new DomainSource(77), new OrderSource(77), new ServiceSource(77)];
        foreach (var source in sources)
        {
            var made = Enumerable.Range(0, 150).SelectMany(i => source.Next(60, 1 + (i % 3)).Examples).Select(example => SentenceKey.Of(example.Command)).ToHashSet();
            var same = made.Where(cases.ContainsKey).ToList();
            output.WriteLine($"{source.Name}: {made.Count} different commands, {same.Count} of them in {string.Join(' ', same.SelectMany(x => cases[x]).Distinct().Order())}");
            Assert.InRange(same.Count, 0, made.Count / 200);
        }
    }

    private static IReadOnlyDictionary<string, IReadOnlyList<PlanCase>> Learnt()
    {
        Assert.SkipWhen(DevelopmentCases.Folder is null || DevelopmentCases.Sentences is null, Absent);
        return new CorporaFolder(DevelopmentCases.Sentences!, (_, _) => null, 1).Learnt;
    }
}
