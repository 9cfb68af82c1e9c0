namespace LamRobot.Actuators.Tests;

public sealed class PolicyRuleTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly Requester Anna = new("anna", "operator", "http");
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 27, 12, 0, 0, TimeSpan.Zero));
    private readonly RequesterBook book = new();

    [Theory]
    [InlineData("anna", "", "", PolicyVerdict.Deny)]
    [InlineData("bob", "", "", PolicyVerdict.Allow)]
    [InlineData("", "operator", "", PolicyVerdict.Deny)]
    [InlineData("", "viewer", "", PolicyVerdict.Allow)]
    [InlineData("", "", "http", PolicyVerdict.Deny)]
    [InlineData("", "", "voice", PolicyVerdict.Allow)]
    [InlineData("anna", "operator", "mcp", PolicyVerdict.Allow)]
    [InlineData("", "", "", PolicyVerdict.Deny)]
    public void A_rule_is_for_those_whom_it_names(string name, string role, string way, PolicyVerdict verdict)
    {
        var rule = Denying with { Who = new() { Names = One(name), Roles = One(role), Ways = One(way) } };

        Assert.Equal(verdict, Decide(new() { Rules = [rule] }).Verdict);
    }

    [Fact]
    public void Whoever_is_not_known_is_meant_by_every_rule()
    {
        var policy = new RulePolicy(new() { Rules = [Denying with { Who = new() { Ways = ["mcp"] } }] }, time, book);

        Assert.Equal(PolicyVerdict.Deny, policy.Decide(Question()).Verdict);
    }

    [Fact]
    public void Who_asked_is_known_until_the_mission_is_over()
    {
        book.On(new MissionBegun(time.GetUtcNow(), "m1", "go") { By = Anna });
        Assert.Equal(Anna, book.Find("m1"));

        book.On(new MissionEnded(time.GetUtcNow(), "m1", MissionStatus.Succeeded, ResultCode.None, ""));

        Assert.Null(book.Find("m1"));
    }

    [Theory]
    [InlineData("2026-11-27T20:59:59Z", PolicyVerdict.Allow)]
    [InlineData("2026-11-27T21:00:00Z", PolicyVerdict.Deny)]
    [InlineData("2026-11-28T05:59:59Z", PolicyVerdict.Deny)]
    [InlineData("2026-11-28T06:00:00Z", PolicyVerdict.Allow)]
    [InlineData("2026-07-01T19:59:59Z", PolicyVerdict.Allow)]
    [InlineData("2026-07-01T20:00:00Z", PolicyVerdict.Deny)]
    [InlineData("2026-03-29T04:59:59Z", PolicyVerdict.Deny)]
    [InlineData("2026-03-29T05:00:00Z", PolicyVerdict.Allow)]
    public void Quiet_hours_follow_the_clock_on_the_wall(string moment, PolicyVerdict verdict)
    {
        time.AdjustTime(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));
        var night = Denying with { When = new(new(22, 0), new(7, 0)) };

        Assert.Equal(verdict, Decide(new() { Rules = [night], TimeZone = Berlin }).Verdict);
    }

    [Theory]
    [InlineData("2026-11-27T23:00:00Z", PolicyVerdict.Deny)]
    [InlineData("2026-11-28T03:00:00Z", PolicyVerdict.Deny)]
    [InlineData("2026-11-28T23:00:00Z", PolicyVerdict.Allow)]
    [InlineData("2026-11-27T03:00:00Z", PolicyVerdict.Allow)]
    public void A_night_belongs_to_the_day_on_which_it_begins(string moment, PolicyVerdict verdict)
    {
        time.AdjustTime(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));
        var night = Denying with { When = new(new(22, 0), new(7, 0)) { Days = [DayOfWeek.Friday] } };

        Assert.Equal(verdict, Decide(new() { Rules = [night] }).Verdict);
    }

    [Fact]
    public void Hours_that_end_when_they_begin_are_the_whole_day() =>
        Assert.Equal(PolicyVerdict.Deny, Decide(new() { Rules = [Denying with { When = new(new(0, 0), new(0, 0)) }] }).Verdict);

    [Fact]
    public void What_one_rule_allows_another_still_denies_and_the_reason_names_it()
    {
        var decision = Decide(new() { Ask = ["*/*"], Rules = [new() { Name = "open", Allow = ["*/*"] }, Denying with { Name = "night" }] });

        Assert.Equal(PolicyVerdict.Deny, decision.Verdict);
        Assert.Contains("rule 'night'", decision.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_may_ask_and_what_it_asks_counts_once_against_the_rate()
    {
        var policy = new RulePolicy(new() { ActionsPerMinute = 2, Rules = [new() { Ask = ["robot/*"] }, new() { Ask = ["*/go_to"] }] }, time);

        Assert.Equal(PolicyVerdict.Ask, policy.Decide(Question()).Verdict);
        Assert.Equal(PolicyVerdict.Ask, policy.Decide(Question()).Verdict);
        Assert.Equal(ResultCode.LimitExceeded, policy.Decide(Question()).Code);
    }

    [Theory]
    [InlineData("kitchen", PolicyVerdict.Allow)]
    [InlineData("cup", PolicyVerdict.Allow)]
    [InlineData("garden", PolicyVerdict.Deny)]
    [InlineData("ball", PolicyVerdict.Deny)]
    [InlineData("ghost", PolicyVerdict.Deny)]
    public void Only_what_is_known_to_be_inside_of_the_area_may_be_named(string id, PolicyVerdict verdict)
    {
        var world = new Observation
        {
            Entities =
            [
                new Entity("kitchen", "kitchen", "room") { Pose = new(2, 2) },
                new Entity("garden", "garden", "room") { Pose = new(20, 2) },
                new Entity("cup", "cup", "object") { Attributes = EquatableMap.Of(("in", "kitchen")) },
                new Entity("ball", "ball", "object") { Attributes = EquatableMap.Of(("in", "garden")) },
                new Entity("ghost", "ghost", "object"),
            ],
        };

        var decision = new RulePolicy(new() { Area = new(0, 10, 0, 10) }, time).Decide(new(Recipe.GoTo("1", id), Specs.GoTo, world));

        Assert.Equal(verdict, decision.Verdict);
    }

    private static PolicyRule Denying => new() { Deny = ["*/*"] };

    private static EquatableList<string> One(string word) => word.Length == 0 ? [] : [word];

    private static PolicyQuestion Question() => new(Recipe.GoTo("1", "kitchen"), Specs.GoTo, Observation.Empty) { MissionId = "m1" };

    private PolicyDecision Decide(RulePolicyOptions options)
    {
        book.On(new MissionBegun(time.GetUtcNow(), "m1", "go") { By = Anna });
        return new RulePolicy(options, time, book).Decide(Question());
    }
}
