using System.Runtime.Versioning;
using System.Text;

namespace LamRobot.Actuators.Desktop;

/// <summary>LibreOffice Writer with one document, on a desktop of its own, with settings that keep it quiet; the program ends with it.</summary>
[SupportedOSPlatform("linux")]
public sealed class WriterSession : IAsyncDisposable
{
    private static readonly (string Path, string Name, string Value)[] s_settings =
    [
        ("org.openoffice.Office.Common/Misc", "ShowTipOfTheDay", "false"), ("org.openoffice.Office.Common/Misc", "FirstRun", "false"),
        ("org.openoffice.Office.Common/Misc", "UseSystemFileDialog", "false"), ("org.openoffice.Setup/Office", "ooSetupInstCompleted", "true"),
        ("org.openoffice.Office.Common/Save/Document", "WarnAlienFormat", "false"), ("org.openoffice.Office.Common/Load", "UserDefinedSettings", "false"),
        ("org.openoffice.Office.Recovery/RecoveryInfo", "Enabled", "false"), ("org.openoffice.Office.Recovery/AutoSave", "Enabled", "false"),
        ("org.openoffice.Office.Linguistic/SpellChecking", "IsSpellAuto", "false"),
        ("org.openoffice.Office.Common/AutoCorrect", "CapitalAtStartSentence", "false"), ("org.openoffice.Office.Common/AutoCorrect", "TwoCapitalsAtStart", "false"),
        ("org.openoffice.Office.Common/AutoCorrect", "ReplaceDoubleQuote", "false"), ("org.openoffice.Office.Common/AutoCorrect", "ReplaceSingleQuote", "false"),
        // The program shows to accessibility what is on the screen: small pages, as many as fit, in centimetres.
        ("org.openoffice.Office.Writer/Layout/Zoom", "Type", "0"), ("org.openoffice.Office.Writer/Layout/Zoom", "Value", "40"),
        ("org.openoffice.Office.Writer/Layout/ViewLayout", "Columns", "0"), ("org.openoffice.Office.Writer/Layout/Other", "MeasureUnit", "2"),
    ];

    private readonly VirtualDesktop? own;
    private readonly DesktopProcess process;
    private readonly string profile;
    private readonly string mark;

    private WriterSession(VirtualDesktop? own, DesktopProcess process, WriterActuator actuator, string profile, string mark)
    {
        this.mark = mark;
        this.own = own;
        this.process = process;
        this.profile = profile;
        Actuator = actuator;
    }

    /// <summary>Acts on the document and observes it.</summary>
    public WriterActuator Actuator { get; }

    /// <summary>Opens a document.</summary>
    /// <param name="document">The document's file.</param>
    /// <param name="desktop">The desktop; null makes one of its own.</param>
    /// <param name="timeProvider">Measures waits.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The session, with the document open.</returns>
    /// <exception cref="DesktopUnavailableException">A program is missing.</exception>
    /// <exception cref="IOException">The document is open elsewhere.</exception>
    /// <exception cref="TimeoutException">The document did not open in time.</exception>
    public static async ValueTask<WriterSession> StartAsync(string document, VirtualDesktop? desktop, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        if (!ProgramFinder.IsInstalled("soffice"))
        {
            throw new DesktopUnavailableException("LibreOffice is not installed.", "libreoffice-writer libreoffice-gtk3");
        }

        var file = Path.GetFullPath(document);
        var mark = WriterProgram.MarkOf(file);
        if (File.Exists(mark))
        {
            throw new IOException($"{file} is open in another program, which left the mark {mark}: close it there, or delete the mark when that program is gone.");
        }

        var own = desktop is null ? await VirtualDesktop.StartAsync(new VirtualDesktopOptions { Width = 1280, Height = 1400 }, timeProvider, cancellationToken).ConfigureAwait(false) : null;
        var place = desktop ?? own!;
        var profile = WriteProfile();
        var process = place.StartProgram("soffice", "--writer", "--norestore", "--nologo", "--nofirststartwizard", $"-env:UserInstallation={new Uri(profile)}", file);
        var session = new WriterSession(own, process, new WriterActuator(document, place.SessionBusAddress, timeProvider), profile, mark);
        try
        {
            await session.Actuator.ConnectAsync(cancellationToken).ConfigureAwait(false);
            return session;
        }
        catch
        {
            await session.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Actuator.DisposeAsync().ConfigureAwait(false);
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        }

        if (own is not null)
        {
            await own.DisposeAsync().ConfigureAwait(false);
        }

        Directory.Delete(profile, recursive: true);
        // A program that is ended from outside leaves its mark; another name, given by "save as", has one too.
        File.Delete(mark);
        File.Delete(WriterProgram.MarkOf(Actuator.File));
    }

    private static string WriteProfile()
    {
        var profile = Directory.CreateTempSubdirectory("lamrobot-writer-").FullName;
        var user = Directory.CreateDirectory(Path.Combine(profile, "user")).FullName;
        var items = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">\n");
        foreach (var (path, name, value) in s_settings)
        {
            items.Append(System.Globalization.CultureInfo.InvariantCulture, $"<item oor:path=\"/{path}\"><prop oor:name=\"{name}\" oor:op=\"fuse\"><value>{value}</value></prop></item>\n");
        }

        File.WriteAllText(Path.Combine(user, "registrymodifications.xcu"), items.Append("</oor:items>\n").ToString());
        return profile;
    }
}
