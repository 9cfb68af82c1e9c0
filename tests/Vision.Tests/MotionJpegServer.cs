using System.Net;
using System.Net.Sockets;
using System.Text;
using OpenCvSharp;

namespace LamRobot.Vision.Tests;

/// <summary>A network camera by HTTP: red JPEG pictures of 64 x 48 one after the other in one answer, and then silence on the open line.</summary>
internal sealed class MotionJpegServer : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly TaskCompletionSource ending = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task serving;

    /// <summary>Opens the server.</summary>
    /// <param name="pictures">How many pictures come before the silence.</param>
    public MotionJpegServer(int pictures)
    {
        Address = $"http://127.0.0.1:{FreePort()}/";
        listener.Prefixes.Add(Address);
        listener.Start();
        serving = ServeAsync(pictures);
    }

    /// <summary>Its address.</summary>
    public string Address { get; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        ending.SetResult();
        await serving;
        listener.Close();
    }

    private async Task ServeAsync(int pictures)
    {
        var context = await listener.GetContextAsync();
        context.Response.ContentType = "multipart/x-mixed-replace; boundary=picture";
        context.Response.SendChunked = true;
        var picture = Picture();
        var head = Encoding.ASCII.GetBytes($"--picture\r\nContent-Type: image/jpeg\r\nContent-Length: {picture.Length}\r\n\r\n");
        byte[] part = [.. head, .. picture, .. "\r\n"u8];
        for (var number = 0; number < pictures; number++)
        {
            await context.Response.OutputStream.WriteAsync(part);
        }

        await context.Response.OutputStream.FlushAsync();
        await ending.Task;
        context.Response.Abort();
    }

    private static byte[] Picture()
    {
        using var red = new Mat(48, 64, MatType.CV_8UC3, new Scalar(0, 0, 255));
        return red.ToBytes(".jpg");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
