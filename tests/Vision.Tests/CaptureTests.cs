using System.Net;
using System.Net.Sockets;
using System.Numerics;
using LamRobot.Vision.Tests.Rendering;
using Microsoft.Extensions.Time.Testing;
using OpenCvSharp;

namespace LamRobot.Vision.Tests;

public sealed class CaptureTests : IDisposable
{
    private const int Frames = 6;
    private readonly string folder = Directory.CreateTempSubdirectory("lamrobot-vision-").FullName;
    private readonly FakeTimeProvider clock = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("0", SourceKind.Device, "camera 0")]
    [InlineData("/dev/video2", SourceKind.Device, "camera 2")]
    [InlineData("rtsp://anna:secret@cam.local/live", SourceKind.Stream, "rtsp://cam.local/live")]
    [InlineData("http://cam.local:8080/video?token=secret", SourceKind.Stream, "http://cam.local:8080/video")]
    [InlineData("shots/*.png", SourceKind.Pictures, "shots/*.png")]
    [InlineData("a.JPG", SourceKind.Pictures, "a.JPG")]
    [InlineData("film.mp4", SourceKind.Video, "film.mp4")]
    public void A_source_is_named_by_one_word_and_shown_without_its_password(string text, SourceKind kind, string shown)
    {
        var address = SourceAddress.Parse(text);

        Assert.Equal((kind, shown), (address.Kind, address.Shown));
    }

    [Fact]
    public async Task A_video_file_gives_all_its_frames_with_what_is_known_of_the_camera()
    {
        var setup = new CameraSetup { CameraId = "wall", Intrinsics = Eye.Straight, Pose = new(0, 0, 1, 0, 1, 0, 0) };

        var frames = await ReadAsync(FrameSources.Open(SourceAddress.Parse(Film()), setup, clock));

        Assert.Equal(Frames, frames.Count);
        Assert.All(frames, frame => Assert.Equal(("wall", Eye.Straight, setup.Pose), (frame.CameraId, frame.Intrinsics, frame.Pose)));
        Assert.Equal(Enumerable.Range(0, Frames).Select(number => number * 100.0), frames.Select(frame => Math.Round((frame.Timestamp - clock.GetUtcNow()).TotalMilliseconds)));
        Assert.True(Brightness(frames[^1]) > Brightness(frames[0]) + 50);
    }

    [Fact]
    public async Task Pictures_come_in_the_order_of_their_names()
    {
        foreach (var (name, level) in new[] { ("b.png", 200), ("a.png", 100) })
        {
            using var picture = new Mat(8, 8, MatType.CV_8UC3, Scalar.All(level));
            Assert.True(picture.SaveImage(Path.Combine(folder, name)));
        }

        var frames = await ReadAsync(FrameSources.Open(SourceAddress.Parse(Path.Combine(folder, "*.png")), new(), clock));

        Assert.Equal([100, 200], frames.Select(Brightness));
    }

    [Fact]
    public async Task A_stream_over_the_network_gives_frames()
    {
        using var server = new HttpListener();
        var port = FreePort();
        server.Prefixes.Add($"http://127.0.0.1:{port}/");
        server.Start();
        var film = await File.ReadAllBytesAsync(Film(), TestContext.Current.CancellationToken);
        var serving = ServeAsync(server, film);
        var source = FrameSources.Open(SourceAddress.Parse($"http://127.0.0.1:{port}/film.avi?password=secret"), new() { CameraId = "net" }, clock);

        var seen = new List<CameraFrame>();
        var end = await Assert.ThrowsAsync<IOException>(async () =>
        {
            await foreach (var frame in source.CaptureAsync(TestContext.Current.CancellationToken))
            {
                seen.Add(frame);
            }
        });

        Assert.Equal(Frames, seen.Count);
        Assert.All(seen, frame => Assert.Equal(("net", 64, 48), (frame.CameraId, frame.Width, frame.Height)));
        Assert.DoesNotContain("secret", end.Message, StringComparison.Ordinal);
        server.Stop();
        await serving;
    }

    [Theory]
    [InlineData("nowhere.avi")]
    [InlineData("97")]
    [InlineData("nowhere/*.png")]
    [InlineData("http://127.0.0.1:9/none")]
    public async Task A_source_that_is_not_there_is_said_so(string text)
    {
        var source = FrameSources.Open(SourceAddress.Parse(text), new(), clock);

        await Assert.ThrowsAnyAsync<IOException>(() => ReadAsync(source));
    }

    [Fact]
    public async Task A_feed_gives_the_newest_frame_and_then_says_that_it_ended()
    {
        await using var feed = new CameraFeed("film", FrameSources.Open(SourceAddress.Parse(Film()), new(), clock));
        var seen = 0;
        while (await feed.NextAsync(TestContext.Current.CancellationToken) is not null)
        {
            seen++;
        }

        Assert.Equal(Frames, seen + feed.Dropped);
        await Assert.ThrowsAsync<IOException>(async () => await feed.CaptureAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Nothing_is_written_unless_a_recorder_is_put_in()
    {
        var film = Film();
        var kept = Path.Combine(folder, "kept");
        await ReadAsync(FrameSources.Open(SourceAddress.Parse(film), new(), clock));
        Assert.Equal([film], Directory.GetFileSystemEntries(folder));

        var frames = await ReadAsync(new FrameRecorder(FrameSources.Open(SourceAddress.Parse(film), new(), clock), kept));

        Assert.Equal(frames.Count, Directory.GetFiles(kept).Length);
        var first = PictureCoding.Decode(await File.ReadAllBytesAsync(Path.Combine(kept, "000000.png"), TestContext.Current.CancellationToken), default)!;
        Assert.Equal(frames[0].Pixels.ToArray(), first.Pixels.ToArray());
    }

    [Fact]
    public void A_frame_with_too_few_bytes_is_refused() =>
        Assert.Throws<ArgumentException>(() => PictureCoding.Encode(new CameraFrame(new byte[10], 640, 480, 1920, default), PictureFormat.Png));

    private string Film()
    {
        var file = Path.Combine(folder, "film.avi");
        using var writer = new VideoWriter(file, VideoWriter.FourCC('M', 'J', 'P', 'G'), 10, new Size(64, 48));
        for (var number = 0; number < Frames; number++)
        {
            using var picture = new Mat(48, 64, MatType.CV_8UC3, Scalar.All(40 * number));
            writer.Write(picture);
        }

        return file;
    }

    private static async Task<List<CameraFrame>> ReadAsync(IFrameSource source)
    {
        var frames = new List<CameraFrame>();
        await foreach (var frame in source.CaptureAsync(TestContext.Current.CancellationToken))
        {
            frames.Add(frame);
        }

        return frames;
    }

    private static async Task ServeAsync(HttpListener server, byte[] film)
    {
        try
        {
            while (true)
            {
                var context = await server.GetContextAsync();
                context.Response.ContentType = "video/x-msvideo";
                context.Response.ContentLength64 = film.Length;
                await context.Response.OutputStream.WriteAsync(film);
                context.Response.Close();
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static double Brightness(CameraFrame frame) => frame.Pixels.Span[0];
}
