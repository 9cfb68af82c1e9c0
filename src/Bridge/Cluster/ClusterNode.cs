using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using StackExchange.Redis;

namespace LamRobot.Bridge.Cluster;

/// <summary>One node of a cluster: it takes robots on, and their missions with them.</summary>
public sealed class ClusterNode : IAsyncDisposable
{
    internal const string Store = "robots";
    private readonly IHost host;

    private ClusterNode(IHost host) => this.host = host;

    /// <summary>Starts a node.</summary>
    /// <param name="options">How nodes find each other.</param>
    /// <param name="crew">What this one brings; it stays the caller's.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The node.</returns>
    /// <exception cref="IOException">The Redis server does not answer, or a port is taken.</exception>
    public static async Task<ClusterNode> StartAsync(NodeOptions options, NodeCrew crew, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(crew);
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(crew).AddSingleton(crew.Time).AddSingleton(new NodeName($"{options.Address}:{options.SiloPort}")).AddSingleton(new NodeReminders(options.Reminder));
        builder.UseOrleans(silo => Configure(silo, options));
        return new(await ClusterHost.StartAsync(builder, "The node cannot start", cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Leaves the cluster: its robots, and their missions, go to other nodes.</summary>
    /// <returns>A task that ends when it has left.</returns>
    public ValueTask DisposeAsync() => ClusterHost.EndAsync(host);

    private static void Configure(ISiloBuilder silo, NodeOptions options)
    {
        var redis = ConfigurationOptions.Parse(options.Redis);
        silo.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (options.Cluster, options.Cluster))
            .Configure<ClusterMembershipOptions>(membership =>
            {
                membership.ProbeTimeout = options.Probe;
                membership.TableRefreshTimeout = options.Probe * 2;
                membership.NumMissedProbesLimit = 3;

                // A node that starts waits for those that the table calls alive, unless they have not said so themselves for three of these: after a power cut for all of them.
                membership.IAmAliveTablePublishTimeout = options.Probe * 2;
            })
            .Configure<ReminderOptions>(reminders =>
            {
                reminders.MinimumReminderPeriod = options.Reminder;
                reminders.RefreshReminderListPeriod = options.Reminder;
            })
            .ConfigureEndpoints(options.Address, options.SiloPort, options.GatewayPort)
            .UseRedisClustering(clustering => clustering.ConfigurationOptions = redis)
            .UseRedisReminderService(reminders => reminders.ConfigurationOptions = redis)
            .AddRedisGrainStorage(Store, storage => storage.ConfigurationOptions = redis);
    }
}
