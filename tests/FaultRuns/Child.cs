using System.Diagnostics;
using System.Threading.Channels;

namespace LamRobot.FaultRuns;

/// <summary>A process that can be killed as by a power cut, and started again.</summary>
internal sealed class Child(string program, IReadOnlyList<string> arguments, string? readyLine) : IAsyncDisposable
{
    private Process? process;
    private bool again;

    /// <summary>Lines that it wrote, of every life of it; that it is ready stands there when it was started again.</summary>
    public Channel<string> Lines { get; } = Channel.CreateUnbounded<string>();

    public static Child OfThisProgram(params string[] arguments) => new("dotnet", [typeof(Child).Assembly.Location, .. arguments], "ready");

    public async Task StartAsync()
    {
        process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var output = process.StandardOutput;
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = ReadAsync(output, ready, again);
        again = true;
        if (readyLine is not null)
        {
            await ready.Task;
        }
    }

    public async Task WriteAsync(string line)
    {
        try
        {
            await process!.StandardInput.WriteLineAsync(line);
            await process.StandardInput.FlushAsync();
        }
        catch (IOException)
        {
            // It was killed meanwhile: it is told again when it is back.
        }
    }

    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    public void Signal(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process!.Id}"]);
        kill.WaitForExit();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            Signal("CONT");
            await KillAsync();
        }
    }

    private async Task ReadAsync(StreamReader output, TaskCompletionSource ready, bool tellReady)
    {
        try
        {
            while (await output.ReadLineAsync() is { } line)
            {
                if (line == readyLine)
                {
                    ready.TrySetResult();
                }

                if (line != readyLine || tellReady)
                {
                    Lines.Writer.TryWrite(line);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // It was killed.
        }

        // Who was killed before it was ready is started again by whoever killed it.
        ready.TrySetResult();
    }
}
