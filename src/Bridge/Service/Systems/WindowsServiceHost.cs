using System.Runtime.Versioning;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LamRobot.Bridge.Service;

/// <summary>Runs a session as a Windows service: until the service control manager ends it.</summary>
[SupportedOSPlatform("windows")]
internal static class WindowsServiceHost
{
    /// <summary>Runs it.</summary>
    /// <param name="runAsync">The session.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The session's exit code.</returns>
    public static async Task<int> RunAsync(Func<CancellationToken, Task<int>> runAsync, CancellationToken cancellationToken)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddWindowsService(options => options.ServiceName = WindowsService.Name);
        using var host = builder.Build();
        var lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
        await host.StartAsync(cancellationToken);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping, cancellationToken);
        try
        {
            return await runAsync(ending.Token);
        }
        finally
        {
            await host.StopAsync(CancellationToken.None);
        }
    }
}
