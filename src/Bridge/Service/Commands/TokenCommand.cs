using System.CommandLine;

namespace LamRobot.Bridge.Service;

/// <summary>Makes tokens for those who are let in over the network.</summary>
internal static class TokenCommand
{
    /// <summary>Makes the verb.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <returns>The verb.</returns>
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("name") { Description = "Whose it is, for the journal." };
        var role = new Option<string>("--role") { Description = "viewer looks and stops, operator commands, answers and approves too, admin releases emergency stops too.", Required = true };
        role.AcceptOnlyFromAmong([.. AccessRoles.All]);
        var file = new Option<string>("--tokens") { Description = "The file that it is added to; it keeps no token, only what recognises it.", HelpName = "FILE", Required = true };
        var command = new Command("token", "Makes a token for the page, the API and MCP, adds it to a file, and prints it once (docs/api.md).") { name, role, file };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (secret, kept) = AccessTokens.Make(parsed.GetRequiredValue(name), parsed.GetRequiredValue(role));
            await File.AppendAllTextAsync(parsed.GetRequiredValue(file), kept.ToJson() + "\n", cancellationToken);
            await terminal.Out.WriteLineAsync(secret);
            return ExitCode.Success;
        });
        return command;
    }
}
