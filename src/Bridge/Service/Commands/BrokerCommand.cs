using System.Collections.Concurrent;
using System.CommandLine;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using LamRobot.Bridge.Mqtt;
using LamRobot.Bridge.Mqtt.Wire;

namespace LamRobot.Bridge.Service;

/// <summary>Runs a broker for real robots, and makes its users.</summary>
internal static class BrokerCommand
{
    private const string RobotRole = "robot";
    private const int MostRefusals = 1000;
    private const int MostLetters = 200;

    /// <summary>Makes the verb.</summary>
    /// <param name="terminal">Where it reads and writes.</param>
    /// <returns>The verb.</returns>
    public static Command Create(Terminal terminal)
    {
        var listen = new Option<string>("--listen") { Description = "The address to listen on. Another than this machine's needs --users and --certificate.", HelpName = "ADDRESS", DefaultValueFactory = _ => "127.0.0.1" };
        var port = SharedOptions.Port("--port", "The port. Default: 1883, or 8883 with a certificate.");
        var users = new Option<string?>("--users") { Description = "File with the users and what each may do (docs/brokers.md). Without it everybody may do everything.", HelpName = "FILE" };
        var certificate = new Option<string?>("--certificate") { Description = "Certificate in PEM: every connection is encrypted.", HelpName = "FILE" };
        var key = new Option<string?>("--key") { Description = "The certificate's key in PEM, when it stands in a file of its own.", HelpName = "FILE" };
        var command = new Command("broker", "Runs an MQTT broker for robots, until Ctrl-C; mosquitto is the one for production (docs/brokers.md).") { listen, port, users, certificate, key };
        command.Subcommands.Add(User(terminal));
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var options = Options(parsed.GetRequiredValue(listen), parsed.GetValue(port), parsed.GetValue(users), ServerCertificate.Read(parsed.GetValue(certificate), parsed.GetValue(key)));
            await using var broker = new EmbeddedBroker(options);
            var told = new ConcurrentDictionary<BrokerRefusal, byte>();
            broker.Refused += refusal => Tell(terminal, told, refusal);
            await broker.StartAsync(cancellationToken);
            terminal.Line($"The broker listens on [bold]{options.Address}[/], port [bold]{broker.Port}[/]{(options.Certificate is null ? "" : ", encrypted")}{(options.Authenticate is null ? "; everybody may do everything" : "")}. Ctrl-C ends it.");
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return ExitCode.Success;
        });
        return command;
    }

    // Who tries again and again is told of once, and who makes up names does not fill the memory.
    private static void Tell(Terminal terminal, ConcurrentDictionary<BrokerRefusal, byte> told, BrokerRefusal refusal)
    {
        if (told.Count < MostRefusals && told.TryAdd(refusal, 0))
        {
            terminal.Line($"[yellow]refused:[/] {Printable(refusal.User ?? "somebody without a name")} {Printable(refusal.Reason)}");
        }
    }

    private static string Printable(string text) => new([.. text.Take(MostLetters).Select(letter => char.IsControl(letter) ? '?' : letter)]);

    private static EmbeddedBrokerOptions Options(string listen, int? port, string? users, X509Certificate2? certificate)
    {
        if (!IPAddress.TryParse(listen, out var address))
        {
            throw new SetupException($"'{listen}' is no address.", "Take one such as 127.0.0.1, or 0.0.0.0 for every network of this machine.");
        }

        if (!IPAddress.IsLoopback(address) && (users is null || certificate is null))
        {
            throw new SetupException($"On {address} others can reach the broker, and could drive the robots.", "Add --users and --certificate (docs/brokers.md), or listen on 127.0.0.1.");
        }

        return (users is null ? new() : EmbeddedBrokerOptions.For(Read(users))) with
        {
            Address = address,
            Port = port ?? (certificate is null ? BrokerAddress.DefaultPort : BrokerAddress.DefaultSecurePort),
            Certificate = certificate,
        };
    }

    private static BrokerUsers Read(string path)
    {
        try
        {
            return BrokerUsers.Read(path);
        }
        catch (FormatException exception)
        {
            throw new SetupException(exception.Message, "docs/brokers.md shows what the file looks like.", exception);
        }
    }

    private static Command User(Terminal terminal)
    {
        var name = new Argument<string>("name") { Description = "The name to log in with." };
        var role = new Option<string>("--role") { Description = "viewer hears everything, stopper stops robots, robot is one robot, operator may do everything.", Required = true };
        role.AcceptOnlyFromAmong([.. Enum.GetNames<BrokerRole>().Select(each => each.ToLowerInvariant())]);
        var robot = new Option<string?>("--robot") { Description = "For the role robot: its id, or MANUFACTURER/SERIAL for VDA 5050.", HelpName = "ID" };
        var command = new Command("user", "Reads a password from the first line of its input, and writes the user's line for the file of users.") { name, role, robot };
        command.Validators.Add(result =>
        {
            var (isRobot, id) = (result.GetValue(role) == RobotRole, result.GetValue(robot));
            if (isRobot != (id is not null) || (id is not null && !id.Split('/').All(RobotTopics.IsValidId)))
            {
                result.AddError("--robot belongs to --role robot, and is an id or MANUFACTURER/SERIAL.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var password = await terminal.In.ReadLineAsync(cancellationToken);
            if (string.IsNullOrEmpty(password))
            {
                throw new SetupException("There is no password on the input.", "Type one, or: echo PASSWORD | lamrobot broker user NAME --role ROLE");
            }

            var user = new BrokerUser(parsed.GetRequiredValue(name), PasswordHash.Make(password), Enum.Parse<BrokerRole>(parsed.GetRequiredValue(role), ignoreCase: true)) { Robot = parsed.GetValue(robot) };
            await terminal.Out.WriteLineAsync(user.ToJson());
            return ExitCode.Success;
        });
        return command;
    }
}
