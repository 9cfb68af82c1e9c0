using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace LamRobot.Actuators;

/// <summary>Keeps events in a database of one file, each tied to the one before by its hash; what was accepted, and what is about to be done, is on the disk when it returns.</summary>
/// <remarks>One process writes a file at a time; any number may read it. Events that come while the disk is waited for are written together. Thread-safe.</remarks>
public sealed class SqliteJournal : IReadableJournal, IAsyncDisposable
{
    private const string LockEnding = ".lock";

    private readonly ConcurrentQueue<PendingRecord> pending = new();
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly FileStream presence;
    private readonly JournalWriter writer;
    private readonly JournalArchive archive;

    private SqliteJournal(string path, FileStream presence, JournalWriter writer, JournalArchive archive) =>
        (Path, this.presence, this.writer, this.archive) = (path, presence, writer, archive);

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Its last record.</summary>
    public JournalEnd End => writer.End;

    /// <summary>Opens a journal, or begins one.</summary>
    /// <param name="path">The file; its folder is made when it is missing.</param>
    /// <returns>The journal.</returns>
    /// <exception cref="IOException">It cannot be opened, or another process writes it.</exception>
    public static SqliteJournal Open(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);

        // The lock goes with the process, however that ends.
        var presence = new FileStream(full + LockEnding, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        JournalWriter? writer = null;
        try
        {
            writer = new JournalWriter(full);
            return new(full, presence, writer, JournalArchive.Open(full));
        }
        catch
        {
            writer?.Dispose();
            presence.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public ValueTask AppendAsync(MissionEvent missionEvent, CancellationToken cancellationToken) => AppendAsync([missionEvent], cancellationToken);

    /// <summary>Keeps events together: all or none.</summary>
    /// <param name="events">The events.</param>
    /// <param name="cancellationToken">Gives up before they are written.</param>
    /// <returns>A task that ends when they are kept.</returns>
    /// <exception cref="IOException">They cannot be written.</exception>
    public async ValueTask AppendAsync(IReadOnlyList<MissionEvent> events, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var record = new PendingRecord(events);
        pending.Enqueue(record);
        await gate.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            // Whoever had the gate before may have written it already, in one go with its own.
            if (!record.Over)
            {
                WritePending();
            }
        }
        finally
        {
            gate.Release();
        }

        if (record.Failure is { } failure)
        {
            throw JournalDatabase.Broken(Path, failure);
        }
    }

    /// <inheritdoc />
    public IReadOnlyList<string> FindNewest(int count) => archive.FindNewest(count);

    /// <inheritdoc />
    public IReadOnlyList<MissionEvent> Read(string missionId) => archive.Read(missionId);

    /// <inheritdoc />
    public JournalContents ReadUnfinished() => archive.ReadUnfinished();

    /// <inheritdoc />
    public bool ReadEmergency() => archive.ReadEmergency();

    /// <summary>Takes the oldest missions that are over out of the journal, and notes where the rest is tied to.</summary>
    /// <param name="retention">What shall be left.</param>
    /// <param name="now">The time of the note, and what ages are counted to.</param>
    /// <param name="cancellationToken">Gives up between two parts; what is left is whole.</param>
    /// <returns>How many records were taken out.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    public async ValueTask<long> PruneAsync(JournalRetention retention, DateTimeOffset now, CancellationToken cancellationToken)
    {
        OptionsCheck.Valid(retention);
        for (var taken = 0L; ;)
        {
            await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                var part = writer.PrunePart(retention, now);
                if (part == 0)
                {
                    return taken;
                }

                taken += part;
            }
            catch (SqliteException exception)
            {
                throw JournalDatabase.Broken(Path, exception);
            }
            finally
            {
                gate.Release();
            }
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await gate.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        archive.Dispose();
        writer.Dispose();
        await presence.DisposeAsync().ConfigureAwait(false);
        gate.Dispose();
    }

    private void WritePending()
    {
        var batch = new List<PendingRecord>();
        while (pending.TryDequeue(out var next))
        {
            batch.Add(next);
        }

        SqliteException? failure = null;
        try
        {
            writer.Write(batch);
        }
        catch (SqliteException exception)
        {
            failure = exception;
        }

        batch.ForEach(record => record.End(failure));
    }
}
