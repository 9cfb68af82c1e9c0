using System.Diagnostics;
using System.Runtime.InteropServices;

namespace LamRobot.Benchmarks.Stop;

/// <summary>The program as a process of its own.</summary>
internal sealed class LamrobotProcess : IAsyncDisposable
{
    private const int SigInt = 2;
    private readonly Process process;
    private readonly TaskCompletionSource<string> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> said = [];
    private readonly Task reading;

    private LamrobotProcess(Process process, string readyWords)
    {
        this.process = process;
        reading = ReadAsync(readyWords);
    }

    /// <summary>Starts it, and waits until it says some words.</summary>
    /// <returns>The process, and the address of its page where it told one.</returns>
    public static async Task<(LamrobotProcess Process, Uri? Page)> StartAsync(string readyWords, params IEnumerable<string> arguments)
    {
        var started = Start(arguments);
        var process = new LamrobotProcess(started, readyWords);
        await process.ready.Task;
        var page = process.said.SelectMany(line => line.Split(' ')).FirstOrDefault(word => word.StartsWith("http://", StringComparison.Ordinal));
        return (process, page is null ? null : new Uri(page));
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task RunAsync(CancellationToken cancellationToken, params IEnumerable<string> arguments)
    {
        using var process = Start(arguments);
        await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
    }

    /// <summary>Types a line.</summary>
    public async Task TypeAsync(string line)
    {
        await process.StandardInput.WriteLineAsync(line);
        await process.StandardInput.FlushAsync();
    }

    /// <summary>Presses Ctrl-C.</summary>
    public void Interrupt() => _ = Kill(process.Id, SigInt);

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        await reading;
        process.Dispose();
    }

    private static Process Start(IEnumerable<string> arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [Program(), .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;

    private static string Program()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LamRobot.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The repository is not found.");
        }

        var program = Path.Combine(folder.FullName, "src/Bridge/Service/bin/Release/net10.0/lamrobot.dll");
        return File.Exists(program) ? program : throw new InvalidOperationException($"{program} is not there: dotnet build src/Bridge/Service -c Release");
    }

    private async Task ReadAsync(string readyWords)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!ready.Task.IsCompleted)
            {
                said.Add(line);
                if (line.Contains(readyWords, StringComparison.Ordinal))
                {
                    ready.TrySetResult(line);
                }
            }
        }

        ready.TrySetException(new InvalidOperationException($"It ended: {string.Join(Environment.NewLine, said)}"));
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
