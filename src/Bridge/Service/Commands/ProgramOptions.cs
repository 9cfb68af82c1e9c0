using System.CommandLine;

namespace LamRobot.Bridge.Service;

/// <summary>The options that say which programs of this desktop can be asked for beside the robot, and which document.</summary>
internal sealed class ProgramOptions
{
    private readonly DesktopOptions desktop = new("A program of this desktop that can be asked for, too");
    private readonly Option<string?> document = new("--document") { Description = "A document, .odt or .docx, that can be asked for, too: in the window of LibreOffice Writer that shows it, or else it is opened there. It is saved only when somebody says so.", HelpName = "FILE" };

    /// <summary>Adds them to a verb.</summary>
    /// <param name="command">The verb.</param>
    public void AddTo(Command command)
    {
        desktop.AddTo(command);
        command.Options.Add(document);
    }

    /// <summary>Reads them.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="service">What else is asked for.</param>
    /// <returns>The same with the programs.</returns>
    /// <exception cref="SetupException">There are no desktops here that can be acted on, or there is no such document.</exception>
    public ServiceRequest Read(ParseResult parsed, ServiceRequest service) => service with
    {
        Desktop = desktop.ReadIfNamed(parsed),
        Document = parsed.GetValue(document) is not { } file ? null : OperatingSystem.IsLinux() ? DocumentFile.Require(file) : throw DocumentFile.NotHere(),
    };
}
