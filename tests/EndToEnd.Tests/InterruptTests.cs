using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace LamRobot.EndToEnd.Tests;

/// <summary>Ctrl-C at the program's console while others give it commands.</summary>
public sealed class InterruptTests : IAsyncLifetime
{
    private readonly HttpClient client = new();
    private Process program = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        string[] arguments = ["run", "--config", "none", "--port", "0", "--broker-port", "0", "--planner", "rules", "--text", "go to the kitchen"];
        program = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "lamrobot.dll"), .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var (page, ready) = (new TaskCompletionSource<Uri>(), new TaskCompletionSource());
        program.OutputDataReceived += (_, line) =>
        {
            var said = line.Data ?? "";
            if (said.IndexOf("http://", StringComparison.Ordinal) is >= 0 and var at)
            {
                page.TrySetResult(new Uri(said[at..].Trim()));
            }

            if (said.Contains("Type a command", StringComparison.Ordinal))
            {
                ready.TrySetResult();
            }
        };
        program.BeginOutputReadLine();
        client.BaseAddress = await page.Task.WaitAsync(Token);
        await ready.Task.WaitAsync(Token);
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        program.Kill();
        program.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task It_stops_the_mission_of_another_and_the_next_mission_is_done()
    {
        var first = await BeginAsync("go to the bedroom");
        await UntilAsync(async () => await StateAsync(first) == "running");
        using (var interrupt = Process.Start("kill", ["-INT", $"{program.Id}"]))
        {
            await interrupt.WaitForExitAsync(Token);
        }

        await UntilAsync(async () => await StateAsync(first) == "stopped");
        var second = await BeginAsync("say hello");
        await UntilAsync(async () => await StateAsync(second) is not ("waiting" or "running"));

        Assert.Equal("succeeded", await StateAsync(second));
    }

    private async Task<string> BeginAsync(string command)
    {
        using var answer = await client.PostAsJsonAsync("api/v1/missions", new { command }, Token);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("id").GetString()!;
    }

    private async Task<string> StateAsync(string mission) => (await client.GetFromJsonAsync<JsonElement>($"api/v1/missions/{mission}", Token)).GetProperty("state").GetString()!;

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await holds())
        {
            await timer.WaitForNextTickAsync(Token);
        }
    }
}
