using System.Diagnostics;
using System.Runtime.Versioning;

namespace LamRobot.Actuators.Desktop.Tests.Writer;

/// <summary>What happens when something comes between: the program dies, a dialog opens, the window gets another name, another window takes the keyboard.</summary>
[SupportedOSPlatform("linux")]
public sealed class WriterMishapTests(DesktopFixture fixture) : IClassFixture<DesktopFixture>, IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("lamrobot-mishaps-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public async Task A_program_that_died_is_a_stated_reason()
    {
        var file = FlatDocument.Write(directory, "<text:p>One.</text:p>");
        await using var session = await OpenAsync(file);
        foreach (var process in Process.GetProcessesByName("soffice.bin").Where(process => CommandLineOf(process).Contains(Path.GetFileName(file), StringComparison.Ordinal)))
        {
            process.Kill();
            await process.WaitForExitAsync(Token);
        }

        var result = await DoAsync(session, "format_text", ("target", "paragraph 1"), ("bold", true));

        Assert.Equal((ActionStatus.Failed, ResultCode.LinkDown), (result.Status, result.Code));
        Assert.NotEmpty(result.Message);
    }

    [Fact]
    public async Task A_dialog_in_the_way_is_closed_and_changes_nothing()
    {
        await using var session = await OpenAsync(FlatDocument.Write(directory, "<text:p>One.</text:p>"));
        await using var bus = await AccessibilityBus.ConnectAsync(fixture.Desktop.SessionBusAddress, new BusOptions(), TimeProvider.System, Token);
        var window = (await Desktop.Writer.WriterWindow.FindAsync(bus, Path.GetFileName(session.Actuator.File), DesktopFixture.Patience, Token))!;
        await window.OpenAsync(Token, "Format", "Character...");

        var result = await DoAsync(session, "format_text", ("target", "paragraph 1"), ("bold", true));

        Assert.True(result.Succeeded, result.Message);
        Assert.Empty(await window.ListAsync(Token, "dialog"));
    }

    [Fact]
    public async Task A_window_with_a_new_name_is_still_the_document()
    {
        await using var session = await OpenAsync(FlatDocument.Write(directory, "<text:p>One.</text:p>"));

        await MustAsync(session, "save_as", ("name", "another.fodt"));
        await MustAsync(session, "replace_text", ("target", "paragraph 1"), ("with", "Two."));
        await MustAsync(session, "save");

        Assert.Equal(["Two."], new SavedDocument(Path.Combine(directory, "another.fodt")).Paragraphs);
    }

    [Theory]
    [InlineData("another.odt")]
    [InlineData("another.docx")]
    [InlineData("another.txt")]
    public async Task A_document_is_saved_in_the_format_of_its_new_name(string name)
    {
        await using var session = await OpenAsync(FlatDocument.Write(directory, "<text:p>One.</text:p>"));

        await MustAsync(session, "save_as", ("name", name));

        var start = File.ReadAllBytes(Path.Combine(directory, name)).AsSpan();
        Assert.Equal(name.EndsWith(".txt", StringComparison.Ordinal), start.EndsWith("One."u8) || start.EndsWith("One.\n"u8));
        Assert.Equal(!name.EndsWith(".txt", StringComparison.Ordinal), start.StartsWith("PK"u8));
    }

    [Fact]
    public async Task A_key_goes_into_the_document_or_nowhere()
    {
        await using var session = await OpenAsync(FlatDocument.Write(directory, "<text:p>One.</text:p><text:p>Two.</text:p>"));
        // Its window opens in front, with the keyboard in a field.
        await using var form = await FormProgram.StartAsync(fixture);
        var field = await form.FindAsync("text");
        await field.Node.EditableText.InsertAsync(0, "Ada", Token);
        await field.Node.Component.GrabFocusAsync(Token);

        var result = await DoAsync(session, "merge", ("target", "paragraph 1"));

        Assert.Equal("Ada", await field.Node.Text.GetAsync(Token));
        var paragraphs = (await session.Actuator.ObserveAsync(Token)).Entities.Where(static one => one.Kind == "paragraph").Select(static one => one.Name).ToList();
        if (result.Succeeded)
        {
            Assert.Equal(["One. Two."], paragraphs);
        }
        else
        {
            Assert.Equal(ResultCode.PreconditionFailed, result.Code);
            Assert.Equal(["One.", "Two."], paragraphs);
        }
    }

    private ValueTask<WriterSession> OpenAsync(string file) => WriterSession.StartAsync(file, fixture.Desktop, TimeProvider.System, Token);

    private static ValueTask<ActionResult> DoAsync(WriterSession session, string action, params (string, ArgumentValue)[] arguments) =>
        session.Actuator.ExecuteAsync(new ActionStep("1", "writer", action) { Arguments = EquatableMap.Of(arguments) }, null, Token);

    private static async Task MustAsync(WriterSession session, string action, params (string, ArgumentValue)[] arguments)
    {
        var result = await DoAsync(session, action, arguments);
        Assert.True(result.Succeeded, $"{action}: {result.Message}");
    }

    private static string CommandLineOf(Process process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process.Id}/cmdline");
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return "";
        }
    }
}
