using System.Runtime.Versioning;

namespace LamRobot.Actuators.Desktop.Tests.Writer;

/// <summary>One desktop for all tests of a class; each test opens a document of its own making.</summary>
[SupportedOSPlatform("linux")]
public sealed class WriterFixture : IAsyncLifetime
{
    private string directory = "";

    public VirtualDesktop Desktop { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        directory = Directory.CreateTempSubdirectory("lamrobot-writer-tests-").FullName;
        Desktop = await VirtualDesktop.StartAsync(new VirtualDesktopOptions { Width = 1280, Height = 1400, StartTimeout = TimeSpan.FromSeconds(60) }, TimeProvider.System, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (Desktop is not null)
        {
            await Desktop.DisposeAsync();
        }

        Directory.Delete(directory, recursive: true);
    }

    /// <summary>Makes a document of some paragraphs' XML.</summary>
    public string Make(string body) => FlatDocument.Write(directory, body);
}
