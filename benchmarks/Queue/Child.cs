using System.Diagnostics;

namespace LamRobot.Benchmarks.Queue;

/// <summary>This program in another process.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process process;
    private readonly Task reading;
    private readonly TaskCompletionSource<string> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Child(Action<string> heard, params IReadOnlyList<string> arguments)
    {
        process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Child).Assembly.Location, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        reading = ReadAsync(heard);
    }

    /// <summary>What it says when it is ready.</summary>
    public Task<string> Ready => ready.Task;

    /// <summary>Says something to it.</summary>
    /// <returns>False when it is dead.</returns>
    public async Task<bool> WriteAsync(string line)
    {
        try
        {
            await process.StandardInput.WriteLineAsync(line);
            await process.StandardInput.FlushAsync();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Ends it as a power cut would; what it said before is heard.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await EndAsync();
    }

    /// <summary>Says that nothing more comes, and waits for its end.</summary>
    public async Task CloseAsync()
    {
        process.StandardInput.Close();
        await EndAsync();
    }

    public void Dispose() => process.Dispose();

    private async Task EndAsync()
    {
        await process.WaitForExitAsync();
        await reading;
    }

    private async Task ReadAsync(Action<string> heard)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("ready", StringComparison.Ordinal))
            {
                ready.TrySetResult(line);
            }
            else
            {
                heard(line);
            }
        }

        ready.TrySetException(new IOException("It ended before it was ready."));
    }
}
