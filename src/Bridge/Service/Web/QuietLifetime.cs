using Microsoft.Extensions.Hosting;

namespace LamRobot.Bridge.Service;

/// <summary>Leaves signals to the program: ASP.NET's own lifetime would take Ctrl-C, which stops the robot, for the end of the server, and every later mission for cancelled.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    /// <inheritdoc />
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
