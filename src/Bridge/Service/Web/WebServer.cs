using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LamRobot.Bridge.Service;

/// <summary>Serves the web page, the API and MCP.</summary>
internal sealed class WebServer : IAsyncDisposable
{
    /// <summary>The port when none is named.</summary>
    public const int UsualPort = 8080;

    private readonly WebApplication application;

    private WebServer(WebApplication application) => this.application = application;

    /// <summary>Where the page is.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>Starts to serve, on a free port when none is named and the usual one is taken.</summary>
    /// <inheritdoc cref="StartAsync" />
    public static async ValueTask<WebServer> StartNearAsync(ServerRequest request, RobotService service, MissionViews views, Ears? ears, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            return await StartAsync(request, service, views, ears, time, cancellationToken);
        }
        catch (SetupException exception) when (request.Port is null && exception.InnerException is IOException)
        {
            return await StartAsync(request with { Port = 0 }, service, views, ears, time, cancellationToken);
        }
    }

    /// <summary>Starts to serve.</summary>
    /// <param name="request">Where and for whom.</param>
    /// <param name="service">What is served.</param>
    /// <param name="views">What shows its missions.</param>
    /// <param name="ears">Hear what is said into the page; null when it is not heard.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <returns>The server.</returns>
    /// <exception cref="SetupException">The port is taken, or the address would let others in unasked.</exception>
    public static async ValueTask<WebServer> StartAsync(ServerRequest request, RobotService service, MissionViews views, Ears? ears, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!IPAddress.IsLoopback(request.Address) && (request.Certificate is null || request.Tokens is null))
        {
            throw new SetupException($"On {request.Address} others can reach the service, and could drive the robot.", "Add --certificate and --tokens (docs/api.md), or listen on 127.0.0.1.");
        }

        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        builder.Logging.ClearProviders();
        if (request.LogsJson)
        {
            JsonLogging.AddTo(builder.Logging);
        }

        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Listen(request.Address, request.Port ?? UsualPort, listen =>
            {
                if (request.Certificate is { } certificate)
                {
                    listen.UseHttps(certificate);
                }
            });
        });
        views.Board.Remember(service.Journal, service.TakeEarlier());
        WebServices.Add(builder.Services, request, service, views, time).AddSingleton(new Dashboard(service, views, ears, time) { Settings = request.Settings });
        var server = new WebServer(builder.Build());
        WebRoutes.Map(server.application, request);
        try
        {
            await server.application.StartAsync(cancellationToken);
        }
        catch (IOException exception)
        {
            await server.application.DisposeAsync();
            throw new SetupException($"The page's port {request.Port ?? UsualPort} is taken.", "Choose another with --port, or --port 0 for any free one.", exception);
        }

        server.Address = new Uri(server.application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return server;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
    }
}
