using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LamRobot.Api.Tests;

public sealed class StopApiTests
{
    [Theory]
    [InlineData(null, null, "soft")]
    [InlineData("", "text/plain", "soft")]
    [InlineData("not json", "text/html", "soft")]
    [InlineData("{\"kind\":7}", "application/json", "soft")]
    [InlineData("{\"kind\":\"\\ud800\"}", "application/json", "soft")]
    [InlineData("{\"kind\":\"emergency\"}", "application/json", "emergency")]
    public async Task A_stop_works_whatever_comes_with_it(string? body, string? type, string kind)
    {
        await using var lab = await Lab.OpenAsync();
        var running = await lab.BeginAsync("hold");
        var waiting = await lab.BeginAsync("wave");
        await Lab.UntilAsync(() => Task.FromResult(lab.Robot.Commands.Count == 1));
        using var content = body is null ? null : new StringContent(body, Encoding.UTF8, type!);

        using var response = await lab.Client.PostAsync(new Uri("/api/v1/stop", UriKind.Relative), content, TestContext.Current.CancellationToken);

        var report = await Lab.ReadAsync(response);
        Assert.Equal((HttpStatusCode.OK, kind), (response.StatusCode, report.GetProperty("kind").GetString()));
        Assert.True(report.GetProperty("actuators")[0].GetProperty("confirmed").GetBoolean());
        await lab.UntilAsync(running, "stopped");
        await lab.UntilAsync(waiting, "stopped");
        Assert.Equal(["hold"], lab.Robot.Commands.Select(command => command.Action));
    }

    [Theory]
    [InlineData("/api/v1/stop", true)]
    [InlineData("/api/v1/stop", false)]
    [InlineData("/stop", true)]
    [InlineData("/stop", false)]
    public async Task A_stop_does_not_wait_for_a_body_that_never_comes(string path, bool hangsUp)
    {
        await using var lab = await Lab.OpenAsync();
        await lab.BeginAsync("hold");
        await Lab.UntilAsync(() => Task.FromResult(lab.Robot.Commands.Count == 1));
        using var socket = new TcpClient();
        await socket.ConnectAsync(lab.Server.Address.Host, lab.Server.Address.Port, TestContext.Current.CancellationToken);
        var stream = socket.GetStream();

        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: {lab.Server.Address.Authority}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        if (hangsUp)
        {
            socket.Close();
        }
        else
        {
            Assert.Equal("HTTP/1.1 200 OK", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        }

        await Lab.UntilAsync(() => Task.FromResult(lab.Views.Board.All[0].State == MissionState.Stopped));
    }

    [Fact]
    public async Task The_form_of_a_page_without_script_stops_as_hard_as_it_says()
    {
        await using var lab = await Lab.OpenAsync();
        using var client = new HttpClient { BaseAddress = lab.Server.Address };
        using var form = new FormUrlEncodedContent([new("kind", "emergency")]);

        using var response = await client.PostAsync(new Uri("/stop", UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Contains("The emergency stop is on", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_is_never_limited_while_commands_are()
    {
        await using var lab = await Lab.OpenAsync(new() { Port = 0, Limits = new() { CommandsAtOnce = 2, CommandsPerSecond = 1 } });
        var statuses = new List<HttpStatusCode>();
        for (var command = 0; command < 10; command++)
        {
            using var response = await lab.PostAsync("/api/v1/plans", new { command = "wave" });
            statuses.Add(response.StatusCode);
            Assert.Equal(response.StatusCode == HttpStatusCode.TooManyRequests, response.Headers.RetryAfter is not null);
        }

        for (var stop = 0; stop < 50; stop++)
        {
            using var response = await lab.PostAsync("/api/v1/stop");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        Assert.Contains(HttpStatusCode.OK, statuses);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    [Fact]
    public async Task An_emergency_stop_holds_until_it_is_released()
    {
        await using var lab = await Lab.OpenAsync();
        using var stopped = await lab.PostAsync("/api/v1/stop", new { kind = "emergency" });

        var refused = await lab.UntilAsync(await lab.BeginAsync("wave"), "refused");
        Assert.Equal("emergency_stop", (await lab.GetAsync("/api/v1/health")).GetProperty("status").GetString());
        using var released = await lab.PostAsync("/api/v1/release");
        await lab.UntilAsync(await lab.BeginAsync("wave"), "succeeded");

        Assert.Equal("stopped", refused.GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.NoContent, released.StatusCode);
        Assert.Single(lab.Robot.Commands);
    }

    [Theory]
    [InlineData("/api/v1/release")]
    [InlineData("/api/release")]
    public async Task An_emergency_stop_is_not_released_while_a_robot_says_that_its_own_is_on(string path)
    {
        await using var lab = await Lab.OpenAsync();
        lab.Robot.Pressed = true;
        using var stopped = await lab.PostAsync("/api/v1/stop", new { kind = "emergency" });
        await Lab.UntilAsync(() => Task.FromResult(lab.Service.Stack.Link.State.EmergencyStopped));

        using var refused = await lab.PostAsync(path);
        var (isOn, audit) = (lab.Service.Stack.Stop.Latched, (await lab.GetAsync("/api/v1/audit"))[0]);
        lab.Robot.Pressed = false;
        using var released = await lab.PostAsync(path);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, true, "denied"), (refused.StatusCode, isOn, audit.GetProperty("kind").GetString()));
        Assert.Contains("'lab' does not say that its emergency stop is over", (await Lab.ReadAsync(refused)).GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NoContent, false), (released.StatusCode, lab.Service.Stack.Stop.Latched));
    }
}
