using System.Runtime.Versioning;

namespace LamRobot.Bridge.Service.Tests;

/// <summary>A checkout in a folder of its own, with a shell script in place of dotnet that builds and trains nothing and notes what it is told.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class FakeTrainer : IDisposable
{
    private const string Script = """
        #!/bin/sh
        notes=$(dirname "$0")
        if [ "$1" = build ]; then
          touch "$notes/built"
          if [ -f "$notes/complaint" ]; then cat "$notes/complaint"; exit 1; fi
          mkdir -p "$notes/train/bin/Release/net10.0"
          touch "$notes/train/bin/Release/net10.0/LamRobot.Training.dll"
          exit 0
        fi
        shift
        printf '%s\n' "$@" > "$notes/arguments"
        echo "$OMP_WAIT_POLICY" > "$notes/waiting"
        if [ -f "$notes/endless" ]; then
          trap 'exit "$(cat "$notes/code")"' INT
          touch "$notes/started"
          while :; do sleep 0.05; done
        fi
        exit "$(cat "$notes/code")"
        """;

    private readonly string root = Directory.CreateTempSubdirectory("lamrobot-train-").FullName;

    public FakeTrainer()
    {
        var dotnet = Path.Combine(root, "dotnet");
        File.WriteAllText(dotnet, Script.ReplaceLineEndings("\n"));
        File.SetUnixFileMode(dotnet, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Write("train/LamRobot.Training.csproj", "<Project />");
        ExitWith(0);
        Checkout = new(root) { Dotnet = dotnet };
    }

    public TrainingCheckout Checkout { get; }

    public bool WasBuilt => File.Exists(Path.Combine(root, "built"));

    /// <summary>What the program was told; nothing when it never ran.</summary>
    public string[] Arguments => File.Exists(Path.Combine(root, "arguments")) ? File.ReadAllLines(Path.Combine(root, "arguments")) : [];

    public string Waiting => File.ReadAllText(Path.Combine(root, "waiting")).Trim();

    /// <summary>Makes the program, newer than the sources so far.</summary>
    public void Build()
    {
        Write("train/bin/Release/net10.0/LamRobot.Training.dll", "");
        File.SetLastWriteTimeUtc(Path.Combine(root, "train", "LamRobot.Training.csproj"), File.GetLastWriteTimeUtc(Checkout.Program).AddHours(-1));
    }

    /// <summary>Writes a file that is newer than the program.</summary>
    public void Change(string file)
    {
        Write(file, "");
        File.SetLastWriteTimeUtc(Path.Combine(root, file), File.GetLastWriteTimeUtc(Checkout.Program).AddHours(1));
    }

    public void ExitWith(int code) => Write("code", $"{code}");

    public void FailToBuild(string complaint) => Write("complaint", complaint);

    public void RunUntilInterrupted(int exitCode)
    {
        ExitWith(exitCode);
        Write("endless", "");
    }

    /// <summary>Waits until the program listens for the interrupt.</summary>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!File.Exists(Path.Combine(root, "started")))
        {
            await timer.WaitForNextTickAsync(cancellationToken);
        }
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private void Write(string file, string content)
    {
        var path = Path.Combine(root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
