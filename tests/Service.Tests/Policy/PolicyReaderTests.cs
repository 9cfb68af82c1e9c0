namespace LamRobot.Bridge.Service.Tests;

public sealed class PolicyReaderTests : IDisposable
{
    private const string Whole = """
        time-zone: Europe/Berlin
        approval-wait: 90s
        actions-per-minute: 30
        deny: ["robot/throw"]
        ask: robot/open
        limits:
          - {action: robot/*, parameter: speed, maximum: 0.5}
        forbidden-places: [nursery]
        area: {x: [0, 10], y: [-2.5, 8]}
        rules:
          - name: night
            when: {from: "22:00", to: "7:00", days: [fri, sat]}
            deny: ["*/*"]
          - name: models
            who: {roles: [operator], ways: [mcp], names: [anna]}
            allow: [robot/go_to]
        """;

    private readonly Cases cases = new();

    public void Dispose() => cases.Dispose();

    [Fact]
    public void A_policy_is_read()
    {
        var problems = new List<ConfigurationProblem>();
        var policy = PolicyReader.Read(Write(Whole), problems)!;

        Assert.Empty(problems);
        Assert.Equal(TimeSpan.FromSeconds(90), policy.ApprovalWait);
        var rules = policy.Rules;
        Assert.Equal(("Europe/Berlin", 30, "robot/throw", "robot/open", "nursery"), (rules.TimeZone.Id, rules.ActionsPerMinute, rules.Deny[0], rules.Ask[0], rules.ForbiddenPlaces[0]));
        Assert.Equal(new("robot/*", "speed", 0.5), rules.Limits[0]);
        Assert.Equal(new(0, 10, -2.5, 8), rules.Area);
        Assert.Equal(["*/*"], rules.Allow);
        Assert.Equal(new(new(22, 0), new(7, 0)) { Days = [DayOfWeek.Friday, DayOfWeek.Saturday] }, rules.Rules[0].When);
        Assert.Equal(new() { Roles = ["operator"], Ways = ["mcp"], Names = ["anna"] }, rules.Rules[1].Who);
        Assert.Equal(["robot/go_to"], rules.Rules[1].Allow);
    }

    [Theory]
    [InlineData("denny: []\n", 1, 1, "There is no 'denny' here; 'deny' may be meant.")]
    [InlineData("deny: [go]\n", 1, 8, "'go' is no ACTUATOR/ACTION")]
    [InlineData("time-zone: Mars\n", 1, 12, "This machine knows no time zone 'Mars'")]
    [InlineData("approval-wait: 5\n", 1, 16, "'approval-wait' must be a time such as 90s, 5m or 1h, from 1s to 24h.")]
    [InlineData("approval-wait: 25h\n", 1, 16, "'approval-wait' must be a time")]
    [InlineData("actions-per-minute: 0\n", 1, 21, "'actions-per-minute' must be a number from 1 to 100000.")]
    [InlineData("limits:\n  - {action: a/b, maximum: 1}\n", 2, 6, "A limit needs 'parameter'.")]
    [InlineData("limits:\n  - {action: a/b, parameter: x, maximum: 1, minimum: 2}\n", 2, 42, "'maximum' must not be less than 'minimum'")]
    [InlineData("limits: {action: a/b}\n", 1, 9, "'limits' must be a list: lines that begin with '-'.")]
    [InlineData("area: {x: [0, 1], y: [1, 0]}\n", 1, 23, "'y' must be two numbers in metres")]
    [InlineData("rules:\n  - deny: ['*/*']\n", 2, 5, "A rule needs 'name'.")]
    [InlineData("rules:\n  - name: n\n    when: {from: 25:00, to: \"07:00\"}\n", 3, 18, "'from' must be a time of the day such as 22:00.")]
    [InlineData("rules:\n  - name: n\n    when: {from: \"22:00\"}\n", 3, 12, "'when' needs 'to'.")]
    [InlineData("rules:\n  - name: n\n    when: {from: \"22:00\", to: \"7:00\", days: [friday]}\n", 3, 46, "'friday' is none of sun, mon")]
    [InlineData("rules:\n  - name: n\n    who: {role: operator}\n", 3, 11, "There is no 'role' here; 'roles' may be meant.")]
    [InlineData("rules:\n  - name: n\n    who: {ways: [radio]}\n", 3, 18, "'radio' is none of console, voice")]
    public void Half_of_a_policy_is_none_and_what_is_wrong_is_told_with_its_place(string text, int line, int column, string message)
    {
        var problems = new List<ConfigurationProblem>();

        Assert.Null(PolicyReader.Read(Write(text), problems));

        var problem = Assert.Single(problems);
        Assert.Equal((line, column), (problem.Line, problem.Column));
        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
    }

    private string Write(string text)
    {
        var path = Path.Combine(cases.Folder, "policy.yaml");
        File.WriteAllText(path, text);
        return path;
    }
}
