using LamRobot.Actuators;
using LamRobot.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using StackExchange.Redis;

namespace LamRobot.Bridge.Cluster;

/// <summary>Gives missions to a cluster, whichever of its nodes are there.</summary>
public sealed class ClusterClient : IAsyncDisposable
{
    private readonly IHost host;
    private readonly IClusterClient client;

    private ClusterClient(IHost host)
    {
        this.host = host;
        client = host.Services.GetRequiredService<IClusterClient>();
    }

    /// <summary>Connects.</summary>
    /// <param name="redis">The Redis server that the nodes share.</param>
    /// <param name="cluster">The cluster's name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The client.</returns>
    /// <exception cref="IOException">No node is there.</exception>
    public static async Task<ClusterClient> ConnectAsync(string redis, string cluster, CancellationToken cancellationToken)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.ClearProviders();
        builder.UseOrleansClient(orleans => orleans
            .Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (cluster, cluster))
            .UseRedisClustering(options => options.ConfigurationOptions = ConfigurationOptions.Parse(redis)));
        return new(await ClusterHost.StartAsync(builder, $"No node of the cluster '{cluster}' answers", cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Gives a mission to a robot; it is kept when this returns.</summary>
    /// <param name="robotId">The robot.</param>
    /// <param name="missionId">The mission's id; given again, it is not done again.</param>
    /// <param name="command">The words.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>False when too many wait.</returns>
    /// <exception cref="IOException">No node could keep it.</exception>
    public Task<bool> SubmitAsync(string robotId, string missionId, string command, CancellationToken cancellationToken) =>
        AskAsync(robotId, robot => robot.SubmitAsync(missionId, command), cancellationToken);

    /// <summary>Says where a mission is.</summary>
    /// <param name="robotId">The robot.</param>
    /// <param name="missionId">The mission.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Null when it is not known.</returns>
    /// <exception cref="IOException">No node answers.</exception>
    public async Task<ClusterMission?> FindAsync(string robotId, string missionId, CancellationToken cancellationToken)
    {
        if (await AskAsync(robotId, robot => robot.FindAsync(missionId), cancellationToken).ConfigureAwait(false) is not { } answer)
        {
            return null;
        }

        var ended = answer.Event is { } line ? (MissionEnded)RobotJournal.Read(line) : null;
        return new(missionId, ended?.Status, ended?.Code ?? ResultCode.None, ended?.Message ?? "", answer.Node, answer.Takeovers);
    }

    /// <summary>Stops a robot, and ends every mission of it.</summary>
    /// <param name="robotId">The robot.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Whether the robot has confirmed; it was waited for long enough.</returns>
    /// <exception cref="IOException">No node answers: stop it over the broker, which needs none.</exception>
    public Task<bool> StopAsync(string robotId, CancellationToken cancellationToken) => AskAsync(robotId, static robot => robot.StopAsync(), cancellationToken);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ClusterHost.EndAsync(host);

    private async Task<T> AskAsync<T>(string robotId, Func<IRobotGrain, Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await ask(client.GetGrain<IRobotGrain>(robotId)).WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OrleansException or TimeoutException)
        {
            throw new IOException($"The node that '{robotId}' is on does not answer: {exception.Message}", exception);
        }
    }
}
