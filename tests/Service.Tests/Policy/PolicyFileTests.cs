using LamRobot.Actuators;
using LamRobot.Contracts;
using Microsoft.Extensions.Time.Testing;

namespace LamRobot.Bridge.Service.Tests;

public sealed class PolicyFileTests : IDisposable
{
    private readonly Cases cases = new();
    private readonly FakeTimeProvider time = new();

    private string FilePath => Path.Combine(cases.Folder, "policy.yaml");

    public void Dispose() => cases.Dispose();

    [Fact]
    public async Task A_changed_file_counts_and_a_broken_one_leaves_the_old_and_says_so()
    {
        Write("deny: [robot/go]\n");
        await using var file = PolicyFile.Open(FilePath, ["robot/open"], time);
        var told = new List<string>();
        file.Told += told.Add;
        var policy = new FollowingPolicy(file, new RequesterBook(), time);
        Assert.Equal((PolicyVerdict.Deny, PolicyVerdict.Allow, PolicyVerdict.Ask), (Decide(policy, "go"), Decide(policy, "say"), Decide(policy, "open")));

        Write("deny: [robot/say]\n");
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal((PolicyVerdict.Allow, PolicyVerdict.Deny, PolicyVerdict.Ask), (Decide(policy, "go"), Decide(policy, "say"), Decide(policy, "open")));

        Write("deny: [robot/say\n");
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(PolicyVerdict.Deny, Decide(policy, "say"));
        Assert.Contains("policy.yaml:2:1: This is no YAML", file.Problem, StringComparison.Ordinal);

        File.Delete(FilePath);
        time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(PolicyVerdict.Deny, Decide(policy, "say"));
        Assert.NotNull(file.Problem);

        Write("deny: []\n");
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal((PolicyVerdict.Allow, null), (Decide(policy, "say"), file.Problem));
        Assert.Equal(["read", "broken", "broken", "read"], told.Select(sentence => sentence.Contains("broken", StringComparison.Ordinal) ? "broken" : "read"));
    }

    [Fact]
    public void A_policy_that_cannot_be_read_refuses_to_start()
    {
        Assert.Throws<SetupException>(() => PolicyFile.Open(FilePath, [], time));
        Write("denny: []\n");
        var exception = Assert.Throws<SetupException>(() => PolicyFile.Open(FilePath, [], time));

        Assert.StartsWith($"{FilePath}:1:1: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approval_waits_as_long_as_the_policy_says()
    {
        Write("approval-wait: 5m\n");
        await using var file = PolicyFile.Open(FilePath, [], time);
        var dialogue = new PersonDialogue(time);
        var asking = new PatientApprover(dialogue, file, time).AskAsync(new("m", new("s", "robot", "open"), new("open"), "why"), TestContext.Current.CancellationToken).AsTask();

        time.Advance(TimeSpan.FromMinutes(4.9));
        Assert.Single(dialogue.Open);
        time.Advance(TimeSpan.FromMinutes(0.2));

        Assert.Equal(new(false, "no answer in time"), await asking);
    }

    private static PolicyVerdict Decide(FollowingPolicy policy, string action) => policy.Decide(new(new("s", "robot", action), new(action), Observation.Empty)).Verdict;

    private void Write(string text) => File.WriteAllText(FilePath, text);
}
