using System.Diagnostics;

namespace LamRobot.Bridge.Service;

/// <summary>One run of the training program: builds it where that is due, hands it the arguments and the interrupts, and gives its exit code back.</summary>
/// <param name="terminal">Where it writes; the training program writes to this process's own output.</param>
/// <param name="checkout">Where the training program is.</param>
/// <param name="time">Measures how long an interrupted program may take to end.</param>
internal sealed class TrainingSession(Terminal terminal, TrainingCheckout checkout, TimeProvider time)
{
    // Long enough to save a checkpoint.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs it.</summary>
    /// <param name="arguments">The training program's arguments, its command first.</param>
    /// <param name="cancellationToken">Interrupts it.</param>
    /// <returns>The training program's exit code, or 1 when it cannot be built.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        if (checkout.WhyBuild() is { } reason && !await BuildAsync(reason, cancellationToken))
        {
            return ExitCode.Failed;
        }

        using var process = Start([checkout.Program, .. arguments], isBuild: false);
        return await EndAsync(process, cancellationToken);
    }

    private async Task<bool> BuildAsync(string reason, CancellationToken cancellationToken)
    {
        await terminal.Error.WriteLineAsync($"{reason} Building it; the first time fetches about 600 MB of packages ...");
        using var process = Start(["build", checkout.Project, "-c", "Release", "-v", "quiet", "-nodeReuse:false", "-p:RunAnalyzers=false"], isBuild: true);
        var said = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var complained = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var code = await EndAsync(process, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        if (code != 0)
        {
            await terminal.Error.WriteAsync(await said + await complained);
            terminal.Problem("The training program cannot be built.", "What the build says stands above.");
        }

        return code == 0;
    }

    private Process Start(IReadOnlyList<string> arguments, bool isBuild)
    {
        var start = new ProcessStartInfo(checkout.Dotnet, arguments) { RedirectStandardOutput = isBuild, RedirectStandardError = isBuild };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";

        // Batches are made on a third thread: those that learn and do not spin leave it what they do not need.
        start.Environment["OMP_WAIT_POLICY"] = "passive";
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new SetupException($"{checkout.Dotnet} cannot be started: {exception.Message}", "Training needs the .NET 10 SDK.", exception);
        }
    }

    private async Task<int> EndAsync(Process process, CancellationToken cancellationToken)
    {
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            ProcessSignals.Interrupt(process);
            using var patience = new CancellationTokenSource(Patience, time);
            await WaitOrKillAsync(process, patience.Token);
        }

        return process.ExitCode;
    }

    private static async Task WaitOrKillAsync(Process process, CancellationToken patience)
    {
        try
        {
            await process.WaitForExitAsync(patience);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }
}
