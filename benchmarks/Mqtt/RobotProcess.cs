using System.Diagnostics;
using System.Globalization;
using System.Text;
using LamRobot.Bridge.Mqtt;

namespace LamRobot.Benchmarks.Mqtt;

/// <summary>A robot in a process of its own, as in life, and there the wire to its broker, on which it is seen when a command is published.</summary>
internal sealed class RobotProcess : IAsyncDisposable
{
    /// <summary>The argument that makes this program that process.</summary>
    public const string Verb = "robot";

    private readonly Process process;

    private RobotProcess(Process process, BrokerAddress wire) => (this.process, Wire) = (process, wire);

    /// <summary>The near end of the wire: who connects here is connected to the broker.</summary>
    public BrokerAddress Wire { get; }

    /// <summary>Starts it.</summary>
    /// <param name="broker">The broker.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<RobotProcess> StartAsync(BrokerAddress broker, CancellationToken cancellationToken)
    {
        string[] arguments = [typeof(RobotProcess).Assembly.Location, Verb, broker.Host, broker.Port.ToString(CultureInfo.InvariantCulture)];
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var port = await process.StandardOutput.ReadLineAsync(cancellationToken);
        return new(process, new("127.0.0.1", int.Parse(port!, CultureInfo.InvariantCulture)));
    }

    /// <summary>Ends the robot.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>When each command came to the broker's end of the wire, in order; the clock is one for all processes of a machine.</returns>
    public async Task<IReadOnlyList<long>> EndAsync(CancellationToken cancellationToken)
    {
        process.StandardInput.Close();
        var text = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => long.Parse(line, CultureInfo.InvariantCulture))];
    }

    /// <summary>Is that process until its input ends.</summary>
    /// <param name="broker">The broker.</param>
    public static async Task BeAsync(BrokerAddress broker)
    {
        var came = new List<long>();
        await using var robot = await MinimalRobot.StartAsync(broker, CancellationToken.None);
        await using (var wire = new DistantWire(broker, TimeSpan.Zero, Note))
        {
            Console.WriteLine(wire.Address.Port.ToString(CultureInfo.InvariantCulture));
            await Console.In.ReadToEndAsync();
        }

        var text = new StringBuilder();
        came.ForEach(each => text.Append(CultureInfo.InvariantCulture, $"{each}\n"));
        await Console.Out.WriteAsync(text.ToString());

        void Note(long when, ReadOnlySpan<byte> sent)
        {
            if (sent.IndexOf(MinimalRobot.CommandTopic) >= 0)
            {
                came.Add(when);
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
        return ValueTask.CompletedTask;
    }
}
