[assembly: AssemblyFixture(typeof(LamRobot.Dashboard.Tests.Chromium))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace LamRobot.Dashboard.Tests;

/// <summary>The system's Chromium, started once for all tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>How long a page may take; a slow machine is no failure.</summary>
    public const float PatienceMilliseconds = 20_000;

    private IPlaywright playwright = null!;

    /// <summary>The browser, without a microphone.</summary>
    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        playwright = await Playwright.CreateAsync();
        Browser = await StartAsync();
    }

    /// <summary>Starts another one.</summary>
    /// <param name="arguments">What it is told besides.</param>
    public Task<IBrowser> StartAsync(params IEnumerable<string> arguments) =>
        playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable(), Args = ["--no-sandbox", .. arguments] });

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
    }

    private static string Executable() =>
        Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, "chromium")).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("Chromium is not installed: eng/setup.sh test installs it.");
}
