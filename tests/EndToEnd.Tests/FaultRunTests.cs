using System.Diagnostics;

namespace LamRobot.EndToEnd.Tests;

/// <summary>A sample of the runs that <c>./test.sh --faults</c> makes a thousand of.</summary>
public sealed class FaultRunTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Whatever_is_killed_nothing_is_done_twice_and_every_mission_ends_with_a_reason()
    {
        var program = Path.Combine(AppContext.BaseDirectory.Replace("EndToEnd.Tests", "FaultRuns", StringComparison.Ordinal), "LamRobot.FaultRuns.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "run", "--runs", "20", "--seed", "4", "--lanes", "2"]) { RedirectStandardOutput = true })!;

        var told = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        output.WriteLine(told);
        Assert.Contains("| json | 10 |", told, StringComparison.Ordinal);
        Assert.Contains("20 runs, 2 seeds from 4 to 5: 0 with something done twice, 0 without a stated reason", told, StringComparison.Ordinal);
        Assert.Equal(0, process.ExitCode);
    }
}
