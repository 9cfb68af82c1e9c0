using System.Diagnostics;

namespace LamRobot.Bridge.Service.Tests;

public sealed class ServiceCommandTests : IDisposable
{
    private static readonly SystemdUnit Unit = new("\"/opt/lamrobot/lamrobot\"", "/etc/lamrobot/lamrobot.yaml");
    private readonly Cases cases = new();
    private readonly RecordingRunner runner = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string UnitFile => Path.Combine(cases.Folder, "etc/systemd/system/lamrobot.service");

    private string Settings => Path.Combine(cases.Folder, "etc/lamrobot/lamrobot.yaml");

    public void Dispose() => cases.Dispose();

    [Fact]
    public async Task Print_shows_the_unit_and_installs_nothing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "systemd is Linux's.");
        using var run = new CommandRun();

        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("service", "install", "--print", "--settings", "/etc/my robot.yaml"));

        Assert.Contains("run --serve --config \"/etc/my robot.yaml\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("NoNewPrivileges=yes", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Systemd_takes_the_unit_without_a_complaint()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/systemd-analyze"), "systemd-analyze is not here.");
        var file = Path.Combine(cases.Folder, SystemdUnit.Name);
        await File.WriteAllTextAsync(file, new SystemdUnit(SystemdUnit.Quoted("/bin/true"), "/etc/a \"b\" %n $HOME.yaml").ToString(), Token);
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/systemd-analyze", ["verify", file]) { RedirectStandardError = true })!;

        var complaints = await process.StandardError.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);

        Assert.Equal((0, ""), (process.ExitCode, string.Join('\n', complaints.Split('\n').Where(line => line.Contains(SystemdUnit.Name, StringComparison.Ordinal)))));
    }

    [Fact]
    public async Task Installing_makes_user_settings_and_unit_in_this_order_and_removing_leaves_the_settings()
    {
        var service = new SystemdService(Unit, cases.Folder, runner);

        await service.InstallAsync(Token);

        Assert.Equal(
            ["id -u lamrobot", "useradd --system --no-create-home --shell /usr/sbin/nologin lamrobot", $"chown root:lamrobot {Settings}", $"chmod 0640 {Settings}", "systemctl daemon-reload", "systemctl enable --now lamrobot.service"],
            runner.Commands);
        Assert.Equal(Unit.ToString(), await File.ReadAllTextAsync(UnitFile, Token));
        using var check = new CommandRun();
        Assert.Equal(ExitCode.Success, await check.ExecuteAsync("config", "check", Settings));

        await service.UninstallAsync(Token);

        Assert.Equal((false, true), (File.Exists(UnitFile), File.Exists(Settings)));
        await Assert.ThrowsAsync<SetupException>(() => service.UninstallAsync(Token));
    }

    [Fact]
    public async Task Settings_that_are_there_are_left_as_they_are()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Settings)!);
        await File.WriteAllTextAsync(Settings, "port: 9\n", Token);

        await new SystemdService(Unit, cases.Folder, runner).InstallAsync(Token);

        Assert.Equal("port: 9\n", await File.ReadAllTextAsync(Settings, Token));
        Assert.DoesNotContain(runner.Commands, command => command.StartsWith("chmod", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_step_that_fails_is_told_with_what_it_said()
    {
        runner.Answer = command => command.StartsWith("systemctl enable", StringComparison.Ordinal) ? (1, "no systemd here") : (0, "");

        var exception = await Assert.ThrowsAsync<SetupException>(() => new SystemdService(Unit, cases.Folder, runner).InstallAsync(Token));

        Assert.Contains("no systemd here", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_Windows_the_service_is_made_for_an_account_with_few_rights()
    {
        runner.Answer = _ => (0, "");
        var service = new WindowsService("\"C:\\LamRobot\\lamrobot.exe\"", "C:\\settings.yaml", Path.Combine(cases.Folder, "state"), runner);

        await service.InstallAsync(Token);

        Assert.Contains(runner.Commands, command => command.StartsWith("sc.exe create LamRobot binPath= \"C:\\LamRobot\\lamrobot.exe\" run --serve --config \"C:\\settings.yaml\"", StringComparison.Ordinal) && command.Contains("obj= NT AUTHORITY\\LocalService", StringComparison.Ordinal));
        Assert.Equal("sc.exe start LamRobot", runner.Commands[^1]);
    }

    [Theory]
    [InlineData("30000000", 10)]
    [InlineData(null, 20)]
    [InlineData("nonsense", 20)]
    public void The_watchdog_is_told_thrice_as_often_as_it_wants(string? microseconds, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), ServiceWatch.Interval(microseconds));

    [Fact]
    public async Task Health_fails_where_nothing_answers()
    {
        using var run = new CommandRun();

        Assert.Equal(ExitCode.Failed, await run.ExecuteAsync("service", "health", "--page", "http://127.0.0.1:1"));
    }

    private sealed class RecordingRunner : ICommandRunner
    {
        public List<string> Commands { get; } = [];

        public Func<string, (int Code, string Output)> Answer { get; set; } = command => (command.StartsWith("id ", StringComparison.Ordinal) ? 1 : 0, "");

        public Task<(int Code, string Output)> RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
        {
            Commands.Add($"{program} {string.Join(' ', arguments)}");
            return Task.FromResult(Answer(Commands[^1]));
        }
    }
}
