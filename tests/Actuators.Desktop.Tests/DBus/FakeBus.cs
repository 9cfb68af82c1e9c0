using System.Net.Sockets;

namespace LamRobot.Actuators.Desktop.Tests;

/// <summary>A bus in this process that lets one caller in, greets it, and does with each of its calls what the test says.</summary>
internal sealed class FakeBus : IAsyncDisposable
{
    private const string Name = ":1.7";

    private readonly Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly CancellationTokenSource ending = new();
    private readonly Func<FakeBus, BusMessage, Task> answer;
    private readonly Task serving;
    private NetworkStream? stream;

    private FakeBus(string name, string welcome, Func<FakeBus, BusMessage, Task> answer)
    {
        this.answer = answer;
        Address = $"unix:abstract={name}";
        listener.Bind(new UnixDomainSocketEndPoint("\0" + name));
        listener.Listen();
        serving = ServeAsync(welcome);
    }

    public string Address { get; }

    public static FakeBus Start(Func<FakeBus, BusMessage, Task> answer, string welcome = "OK 1234") => new($"lamrobot-test-{Guid.NewGuid():N}", welcome, answer);

    public Task ReplyAsync(BusMessage call, params object[] values)
    {
        var body = new BusWriter();
        foreach (var value in values)
        {
            body.Write(value);
        }

        return SendAsync(new BusMessage(BusMessageKind.MethodReturn, 1)
        {
            ReplySerial = call.Serial, Sender = Name, Signature = string.Concat(values.Select(BusWriter.SignatureOf)), Body = body.Written,
        });
    }

    public Task SendAsync(BusMessage message) => SendRawAsync(BusMessageFormat.Encode(message));

    public async Task SendRawAsync(ReadOnlyMemory<byte> bytes) => await stream!.WriteAsync(bytes, ending.Token);

    public void HangUp() => stream!.Dispose();

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Dispose();
        await serving;
        ending.Dispose();
    }

    private async Task ServeAsync(string welcome)
    {
        try
        {
            using var socket = await listener.AcceptAsync(ending.Token);
            await using var connection = stream = new NetworkStream(socket, ownsSocket: false);
            await ReadLineAsync();
            await SendRawAsync("DATA\r\n"u8.ToArray());
            await ReadLineAsync();
            await SendRawAsync(System.Text.Encoding.ASCII.GetBytes(welcome + "\r\n"));
            await ReadLineAsync();
            while (true)
            {
                var message = await ReadMessageAsync();
                await (message.Member == "Hello" ? ReplyAsync(message, Name) : answer(this, message));
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The caller hung up, or the test is over.
            return;
        }
    }

    private async Task ReadLineAsync()
    {
        var one = new byte[1];
        do
        {
            await stream!.ReadExactlyAsync(one, ending.Token);
        }
        while (one[0] != '\n');
    }

    private async Task<BusMessage> ReadMessageAsync()
    {
        var header = new byte[BusMessageFormat.FixedHeader];
        await stream!.ReadExactlyAsync(header, ending.Token);
        var message = new byte[BusMessageFormat.LengthOf(header)];
        header.CopyTo(message, 0);
        await stream.ReadExactlyAsync(message.AsMemory(header.Length), ending.Token);
        return BusMessageFormat.Decode(message);
    }
}
