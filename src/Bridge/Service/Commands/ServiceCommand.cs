using System.CommandLine;

namespace LamRobot.Bridge.Service;

/// <summary>Installs LamRobot as a service of the system, removes it, and tells how it is.</summary>
internal static class ServiceCommand
{
    private const string LinuxSettings = "/etc/lamrobot/lamrobot.yaml";

    /// <summary>Makes the verb.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <returns>The verb.</returns>
    public static Command Create(Terminal terminal)
    {
        var file = new Option<string?>("--settings") { Description = $"The service's file of settings. Default: {LinuxSettings}, on Windows in ProgramData\\LamRobot.", HelpName = "FILE" };
        var print = new Option<bool>("--print") { Description = "Write what would be installed, and install nothing." };
        var install = new Command("install", "Installs and starts it: a unit of systemd with few rights, or a Windows service. It needs root, or an administrator.") { file, print };
        install.SetAction(async (parsed, cancellationToken) =>
        {
            var service = Of(parsed.GetValue(file));
            await terminal.Out.WriteLineAsync(parsed.GetValue(print) ? service.Description.TrimEnd() : await service.InstallAsync(cancellationToken));
            return ExitCode.Success;
        });
        var uninstall = new Command("uninstall", "Stops and removes it; settings, journal and ledger stay.") { file };
        uninstall.SetAction(async (parsed, cancellationToken) =>
        {
            await terminal.Out.WriteLineAsync(await Of(parsed.GetValue(file)).UninstallAsync(cancellationToken));
            return ExitCode.Success;
        });
        var status = new Command("status", "Tells how it is; exits with 0 when it runs.") { file };
        status.SetAction(async (parsed, cancellationToken) =>
        {
            var (runs, words) = await Of(parsed.GetValue(file)).StatusAsync(cancellationToken);
            await terminal.Out.WriteLineAsync(words);
            return runs ? ExitCode.Success : ExitCode.Failed;
        });
        return new Command("service", "Runs LamRobot as a service of this system (docs/configuration.md).") { install, uninstall, status, Health(terminal) };
    }

    // For containers, which have no other program to ask with.
    private static Command Health(Terminal terminal)
    {
        var address = new Option<string>("--page") { Description = "The page's address.", HelpName = "URL", DefaultValueFactory = _ => $"http://127.0.0.1:{WebServer.UsualPort}" };
        var certificate = new Option<string?>("--certificate") { Description = "The page's certificate in PEM, when it is encrypted.", HelpName = "FILE" };
        var command = new Command("health", "Asks a service whether it is answered; exits with 0 when it is.") { address, certificate };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var shown = ServerCertificate.ReadPublic(parsed.GetValue(certificate));
            using var probe = new ServiceProbe(Address(parsed.GetRequiredValue(address)), shown);
            var answers = await probe.AnswersAsync(cancellationToken);
            await terminal.Out.WriteLineAsync(answers ? "It answers." : "It does not answer.");
            return answers ? ExitCode.Success : ExitCode.Failed;
        });
        return command;
    }

    private static Uri Address(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        ? address
        : throw new SetupException($"'{text}' is no page's address.", $"Take one such as http://127.0.0.1:{WebServer.UsualPort}.");

    private static ISystemService Of(string? settings)
    {
        if (OperatingSystem.IsWindows())
        {
            var folder = WindowsService.Folder();
            return new WindowsService(OwnProgram.CommandLine(path => $"\"{path}\""), settings ?? Path.Combine(folder, ConfigurationFile.UsualName), folder, new CommandRunner());
        }

        return OperatingSystem.IsLinux()
            ? new SystemdService(new(OwnProgram.CommandLine(SystemdUnit.Quoted), Path.GetFullPath(settings ?? LinuxSettings)), "/", new CommandRunner())
            : throw new SetupException("Services are installed on Linux with systemd and on Windows.", "Have this system's own service manager start: lamrobot run --serve --config FILE");
    }
}
