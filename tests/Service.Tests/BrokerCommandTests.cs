using LamRobot.Bridge.Mqtt;

namespace LamRobot.Bridge.Service.Tests;

public sealed class BrokerCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lamrobot-broker-").FullName;
    private readonly CommandRun run = new("secret\n");

    public void Dispose()
    {
        run.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_line_that_it_writes_lets_the_user_in()
    {
        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("broker", "user", "rover", "--role", "robot", "--robot", "r1"));

        var path = Path.Combine(folder, "users.json");
        await File.WriteAllTextAsync(path, $$"""{"users":[{{run.Output}}]}""", TestContext.Current.CancellationToken);
        var users = BrokerUsers.Read(path);
        Assert.True(users.Knows("rover", "secret"));
        Assert.False(users.Knows("rover", "Secret"));
        Assert.True(users.MayPublish("rover", "lamrobot/r1/result"));
        Assert.DoesNotContain("secret", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("broker", "user", "rover", "--role", "robot")]
    [InlineData("broker", "user", "desk", "--role", "operator", "--robot", "r1")]
    [InlineData("broker", "user", "desk", "--role", "king")]
    [InlineData("broker", "user", "rover", "--role", "robot", "--robot", "a/b c")]
    public async Task A_user_that_makes_no_sense_is_refused(params string[] arguments) => Assert.Equal(ExitCode.BadUsage, await run.ExecuteAsync(arguments));

    [Theory]
    [InlineData("0.0.0.0", "others can reach")]
    [InlineData("here", "no address")]
    public async Task It_does_not_listen_where_others_could_drive_robots(string address, string reason)
    {
        Assert.Equal(ExitCode.BadUsage, await run.ExecuteAsync("broker", "--listen", address));

        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_users_that_cannot_be_read_is_said()
    {
        var path = Path.Combine(folder, "users.json");
        await File.WriteAllTextAsync(path, "{\"users\":[\n{}]}", TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.BadUsage, await run.ExecuteAsync("broker", "--users", path));

        Assert.Contains("line 2", run.Error, StringComparison.Ordinal);
    }
}
