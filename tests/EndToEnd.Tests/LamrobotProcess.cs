using System.Diagnostics;

namespace LamRobot.EndToEnd.Tests;

/// <summary>The program in a process of its own, that can be killed.</summary>
internal sealed class LamrobotProcess : IDisposable
{
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> error;

    private LamrobotProcess(Process process)
    {
        this.process = process;
        output = process.StandardOutput.ReadToEndAsync();
        error = process.StandardError.ReadToEndAsync();
    }

    public static LamrobotProcess Start(params string[] arguments) =>
        new(Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "lamrobot.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!);

    /// <summary>Ends it as kill -9 does.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Everything that it writes until its end.</summary>
    public async Task<string> SayAsync()
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return await output + await error;
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }
}
