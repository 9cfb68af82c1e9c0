using System.CommandLine;

namespace LamRobot.Bridge.Service;

/// <summary>The options that say what of the desktop may be touched.</summary>
/// <param name="purpose">What a program is named for.</param>
internal sealed class DesktopOptions(string purpose)
{
    private readonly Option<string[]> programs = new("--program") { Description = $"{purpose}, by the name that ui tree prints; may be given several times.", HelpName = "NAME" };
    private readonly Option<string[]> windows = new("--window") { Description = "Words of the windows that may be touched. Default: all of the program's.", HelpName = "WORDS" };
    private readonly Option<string[]> opens = new("--open") { Description = "A program that open_program may open; may be given several times.", HelpName = "COMMAND" };

    /// <summary>Adds those that say what may be looked at.</summary>
    /// <param name="command">The verb.</param>
    public void AddLookingTo(Command command)
    {
        command.Options.Add(programs);
        command.Options.Add(windows);
    }

    /// <summary>Adds all of them.</summary>
    /// <param name="command">The verb.</param>
    public void AddTo(Command command)
    {
        AddLookingTo(command);
        command.Options.Add(opens);
    }

    /// <summary>Reads them.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>What may be touched.</returns>
    /// <exception cref="SetupException">There are no desktops here that can be acted on.</exception>
    public DesktopRequest Read(ParseResult parsed)
    {
        var request = new DesktopRequest { Programs = Of(parsed, programs), Windows = Of(parsed, windows), Opens = Of(parsed, opens) };
        return OperatingSystem.IsLinux() || OperatingSystem.IsWindows() ? request : throw new SetupException("The desktop can be acted on under Linux and Windows.", "");
    }

    /// <summary>Reads them where a desktop is only one thing among others.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>What may be touched; null when no program is named.</returns>
    /// <exception cref="SetupException">There are no desktops here that can be acted on.</exception>
    public DesktopRequest? ReadIfNamed(ParseResult parsed) => Of(parsed, programs).Length + Of(parsed, opens).Length > 0 ? Read(parsed) : null;

    // An option that the verb does not have has no value.
    private static string[] Of(ParseResult parsed, Option<string[]> option) => parsed.GetResult(option) is null ? [] : parsed.GetValue(option) ?? [];
}
