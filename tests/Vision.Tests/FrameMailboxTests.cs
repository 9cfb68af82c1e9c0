namespace LamRobot.Vision.Tests;

public sealed class FrameMailboxTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly FrameMailbox mailbox = new();

    [Fact]
    public async Task Only_the_newest_frame_is_kept_and_the_others_are_counted()
    {
        for (var number = 0; number < 5; number++)
        {
            mailbox.Post(Frame(number));
        }

        var taken = await mailbox.TakeAsync(TestContext.Current.CancellationToken);

        Assert.Equal(Noon.AddSeconds(4), taken!.Timestamp);
        Assert.Equal((5, 4), (mailbox.Posted, mailbox.Dropped));
    }

    [Fact]
    public async Task A_frame_is_given_once()
    {
        mailbox.Post(Frame(0));
        await mailbox.TakeAsync(TestContext.Current.CancellationToken);

        var second = mailbox.TakeAsync(TestContext.Current.CancellationToken).AsTask();
        Assert.False(second.IsCompleted);
        mailbox.Post(Frame(1));

        Assert.Equal(Noon.AddSeconds(1), (await second)!.Timestamp);
        Assert.Equal(0, mailbox.Dropped);
    }

    [Fact]
    public async Task The_last_frame_is_given_before_the_end()
    {
        mailbox.Post(Frame(0));
        mailbox.Complete();

        Assert.NotNull(await mailbox.TakeAsync(TestContext.Current.CancellationToken));
        Assert.Null(await mailbox.TakeAsync(TestContext.Current.CancellationToken));
        Assert.Null(await mailbox.TakeAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Whoever_waits_is_told_that_the_source_broke()
    {
        var waiting = mailbox.TakeAsync(TestContext.Current.CancellationToken).AsTask();
        mailbox.Complete(new InvalidOperationException("the cable is out"));

        var exception = await Assert.ThrowsAsync<IOException>(() => waiting);
        Assert.Equal("the cable is out", exception.Message);
    }

    private static CameraFrame Frame(int seconds) => new(new byte[3], 1, 1, 3, Noon.AddSeconds(seconds));
}
