using System.Security.Cryptography;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>The rules that count now; a file of them is read again when it changes, and a broken one changes nothing.</summary>
/// <remarks>Thread-safe. The file is looked at in intervals: editors replace files in ways that watchers miss.</remarks>
internal sealed class PolicyFile : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);
    private readonly Lock gate = new();
    private readonly IReadOnlyList<string> asks;
    private ITimer? timer;
    private byte[] fingerprint = [];

    private PolicyFile(string? path, IReadOnlyList<string> asks)
    {
        Path = path;
        this.asks = asks;
        Current = WithAsks(PolicyDocument.Open);
    }

    /// <summary>Raised when the file was read anew, or is broken: with a sentence for a person.</summary>
    public event Action<string>? Told;

    /// <summary>The file; null for none.</summary>
    public string? Path { get; }

    /// <summary>What counts.</summary>
    public PolicyDocument Current { get; private set; }

    /// <summary>Why the file as it is now does not count; null when it does.</summary>
    public string? Problem { get; private set; }

    /// <summary>Reads the rules, and begins to look after their file.</summary>
    /// <param name="path">The file; null for none.</param>
    /// <param name="asks">What is asked for besides.</param>
    /// <param name="time">The clock.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="SetupException">The file cannot be read: without its rules nothing is begun.</exception>
    public static PolicyFile Open(string? path, IReadOnlyList<string> asks, TimeProvider time)
    {
        var policy = new PolicyFile(path, asks);
        policy.Look();
        if (policy.Problem is { } problem)
        {
            throw new SetupException(problem, "Nothing is done without the policy that was asked for: correct it (docs/configuration.md).");
        }

        policy.timer = path is null ? null : time.CreateTimer(_ => policy.Look(), null, Interval, Interval);
        return policy;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => timer?.DisposeAsync() ?? ValueTask.CompletedTask;

    private void Look()
    {
        lock (gate)
        {
            if (Path is not null && Fingerprint(Path) is var now && !now.AsSpan().SequenceEqual(fingerprint))
            {
                fingerprint = now;
                Read(Path);
            }
        }
    }

    private void Read(string path)
    {
        var problems = new List<ConfigurationProblem>();
        if (PolicyReader.Read(path, problems) is { } document)
        {
            Current = WithAsks(document);
            Problem = null;
            Tell($"The policy {path} was read; it counts from now on.");
            return;
        }

        Problem = ConfigurationProblem.InOrder(problems)[0].ToString();
        Tell($"The policy {path} is broken, and the one before it still counts: {Problem}");
    }

    // A console that is gone must not end the program: this is a timer's thread.
    private void Tell(string sentence)
    {
        try
        {
            Told?.Invoke(sentence);
        }
        catch (IOException)
        {
            // Nobody is there to be told; the audit has it.
        }
    }

    private PolicyDocument WithAsks(PolicyDocument document) => document with { Rules = document.Rules with { Ask = document.Rules.Ask.Concat(asks).ToEquatableList() } };

    // What cannot be read has no bytes, and is told when it is read.
    private static byte[] Fingerprint(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return SHA256.HashData(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [0];
        }
    }
}
