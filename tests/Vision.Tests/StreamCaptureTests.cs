using Microsoft.Extensions.Time.Testing;

namespace LamRobot.Vision.Tests;

public sealed class StreamCaptureTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly FakeTimeProvider clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_camera_that_sends_picture_after_picture_by_http_is_seen_and_its_silence_is_said()
    {
        await using var server = new MotionJpegServer(pictures: 60);
        await using var frames = Open(server.Address).GetAsyncEnumerator(Token);

        await SeeRedAsync(frames, 5);

        var silence = await Assert.ThrowsAsync<IOException>(async () =>
        {
            while (true)
            {
                var next = frames.MoveNextAsync().AsTask();
                clock.Advance(2 * Patience);
                await next;
            }
        });
        Assert.Contains("gave no picture for 10 s", silence.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("h264")]
    [InlineData("jpeg")]
    public async Task An_rtsp_camera_with_a_password_is_seen_until_it_is_switched_off(string coding)
    {
        await using var camera = await RtspCamera.StartAsync(coding, Token);
        await using var frames = Open(camera.Address("secret")).GetAsyncEnumerator(Token);

        await SeeRedAsync(frames, 5);

        camera.SwitchOff();
        var end = await Assert.ThrowsAsync<IOException>(async () =>
        {
            while (await frames.MoveNextAsync())
            {
            }
        });
        Assert.Contains("gives no more pictures", end.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", end.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_rtsp_camera_that_refuses_the_password_is_said_so_without_the_password()
    {
        await using var camera = await RtspCamera.StartAsync("jpeg", Token);
        await using var frames = Open(camera.Address("sesame")).GetAsyncEnumerator(Token);

        var refusal = await Assert.ThrowsAsync<IOException>(async () => await frames.MoveNextAsync());

        Assert.Contains("401", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", refusal.Message, StringComparison.Ordinal);
    }

    private IAsyncEnumerable<CameraFrame> Open(string address) => FrameSources.Open(SourceAddress.Parse(address), new() { CameraId = "net" }, clock).CaptureAsync(Token);

    private static async Task SeeRedAsync(IAsyncEnumerator<CameraFrame> frames, int count)
    {
        for (var number = 0; number < count; number++)
        {
            Assert.True(await frames.MoveNextAsync());
            var frame = frames.Current;
            Assert.Equal(("net", 64, 48), (frame.CameraId, frame.Width, frame.Height));
            var (blue, green, red) = (frame.Pixels.Span[0], frame.Pixels.Span[1], frame.Pixels.Span[2]);
            Assert.True(red > 200 && blue < 60 && green < 60, $"{red} {green} {blue}");
        }
    }
}
