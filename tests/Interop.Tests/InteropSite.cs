using LamRobot.Bridge.Mqtt.Tests;

namespace LamRobot.Interop.Tests;

/// <summary>A real broker with a robot of another maker on it.</summary>
internal sealed class InteropSite : IAsyncDisposable
{
    private InteropSite(MosquittoBroker broker, VirtualAgv robot)
    {
        Broker = broker;
        Robot = robot;
    }

    public MosquittoBroker Broker { get; }

    public VirtualAgv Robot { get; }

    public static async Task<InteropSite> StartAsync(CancellationToken cancellationToken, string serialNumber = "agv-1", double timeLapse = 10)
    {
        var broker = await MosquittoBroker.StartAsync(cancellationToken);
        try
        {
            return new(broker, await VirtualAgv.StartAsync(broker.Address, serialNumber, timeLapse, cancellationToken));
        }
        catch
        {
            await broker.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Robot.DisposeAsync();
        await Broker.DisposeAsync();
    }
}
