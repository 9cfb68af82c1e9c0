using System.Diagnostics;

namespace LamRobot.EndToEnd.Tests;

/// <summary>A sample of what <c>./test.sh --queue</c> does with a thousand missions and a hundred kills.</summary>
public sealed class QueueRunTests(ITestOutputHelper output)
{
    [Fact]
    public async Task However_often_the_service_is_killed_no_accepted_mission_is_lost_and_no_step_repeated()
    {
        var program = Path.Combine(AppContext.BaseDirectory.Replace(Path.Combine("tests", "EndToEnd.Tests"), Path.Combine("benchmarks", "Queue"), StringComparison.Ordinal), "LamRobot.Benchmarks.Queue.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "kills", "--kills", "5", "--missions", "50", "--robots", "10"]) { RedirectStandardOutput = true })!;

        var told = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        output.WriteLine(told);
        Assert.Contains("5 kills", told, StringComparison.Ordinal);
        Assert.Contains("0 lost, 0 steps repeated, 0 succeeded without effect; chain whole", told, StringComparison.Ordinal);
        Assert.Equal(0, process.ExitCode);
    }
}
