using System.Runtime.Versioning;
using System.Xml.Linq;

namespace LamRobot.Actuators.Desktop.Tests.Writer;

/// <summary>One desktop for all tests of a class; each test opens a document of its own making.</summary>
[SupportedOSPlatform("linux")]
public sealed class WriterFixture : IAsyncLifetime
{
    private static readonly XNamespace s_office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

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

    /// <summary>Makes a flat document of some paragraphs' XML.</summary>
    public string Make(string body)
    {
        var file = Path.Combine(directory, $"{Guid.NewGuid():N}.fodt");
        File.WriteAllText(file, $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document xmlns:office="{s_office}" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
            <office:automatic-styles><style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>
            <office:body><office:text>{body}</office:text></office:body></office:document>
            """.TrimStart());
        return file;
    }
}
