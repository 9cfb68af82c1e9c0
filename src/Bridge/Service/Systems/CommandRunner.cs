using System.ComponentModel;
using System.Diagnostics;

namespace LamRobot.Bridge.Service;

/// <summary>Runs programs of this system.</summary>
internal sealed class CommandRunner : ICommandRunner
{
    /// <inheritdoc />
    public async Task<(int Code, string Output)> RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var (said, complained) = (process.StandardOutput.ReadToEndAsync(cancellationToken), process.StandardError.ReadToEndAsync(cancellationToken));
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, $"{await said}{await complained}".Trim());
        }
        catch (Win32Exception exception)
        {
            throw new SetupException($"{program} cannot be run: {exception.Message}", "lamrobot service install --print shows what would be installed, for other ways to run it.", exception);
        }
    }
}
