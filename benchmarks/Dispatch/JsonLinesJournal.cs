using System.Text.Json;
using LamRobot.Actuators;

namespace LamRobot.Benchmarks.Dispatch;

/// <summary>The journal as it was before: a file of JSON lines without a chain, to compare with.</summary>
/// <remarks>One process writes a file at a time. Thread-safe.</remarks>
internal sealed class JsonLinesJournal : IJournal, IAsyncDisposable
{
    private static readonly byte[] NewLine = "\n"u8.ToArray();

    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly FileStream file;

    /// <summary>Opens a journal, or begins one.</summary>
    /// <param name="path">The file; its folder is made when it is missing.</param>
    /// <exception cref="IOException">It cannot be opened, or another process writes it.</exception>
    public JsonLinesJournal(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        file = new FileStream(Path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        EndTornLine();
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <inheritdoc />
    public async ValueTask AppendAsync(MissionEvent missionEvent, CancellationToken cancellationToken)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(missionEvent, MissionEventJson.Default.MissionEvent);
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Once begun, a line is written to its end.
            await file.WriteAsync((byte[])[.. line, .. NewLine], CancellationToken.None).ConfigureAwait(false);

            // Only this event must outlive a power cut: a later one that is lost is found out by looking at the world.
            file.Flush(flushToDisk: missionEvent is StepStarting);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await file.DisposeAsync().ConfigureAwait(false);
        gate.Dispose();
    }

    private void EndTornLine()
    {
        if (file.Length == 0)
        {
            return;
        }

        file.Seek(-1, SeekOrigin.End);
        if (file.ReadByte() != '\n')
        {
            file.Write(NewLine);
        }
    }
}
