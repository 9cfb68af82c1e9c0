using LamRobot.Perception.Speech;

namespace LamRobot.Speech.Tests.Microphones;

public sealed class PushedSoundStreamTests : IDisposable
{
    private readonly PushedSoundStream stream;
    private int closed;

    public PushedSoundStreamTests() => stream = new(100, () => closed++);

    public void Dispose() => stream.Dispose();

    [Fact]
    public void What_is_pushed_in_pieces_is_read_in_blocks_and_in_order()
    {
        stream.Push([0.1f, 0.2f, 0.3f]);
        stream.Push([0.4f, 0.5f]);
        var block = new float[2];

        Assert.Equal(TimeSpan.FromSeconds(0.03), stream.Read(block));
        Assert.Equal([0.1f, 0.2f], block);
        Assert.Equal(TimeSpan.FromSeconds(0.01), stream.Read(block));
        Assert.Equal([0.3f, 0.4f], block);
    }

    [Fact]
    public async Task A_reader_waits_until_a_block_is_full()
    {
        var block = new float[2];
        stream.Push([0.1f]);
        var reading = Task.Run(() => stream.Read(block), TestContext.Current.CancellationToken);

        stream.Push([0.2f]);

        await reading;
        Assert.Equal([0.1f, 0.2f], block);
    }

    [Fact]
    public void A_device_that_has_vanished_is_told_after_what_it_gave()
    {
        stream.Push([0.1f, 0.2f, 0.3f]);
        stream.End("It was unplugged.");
        var block = new float[2];

        stream.Read(block);

        Assert.Equal("It was unplugged.", Assert.Throws<IOException>(() => stream.Read(block)).Message);
    }

    [Fact]
    public void The_oldest_goes_when_nobody_reads()
    {
        stream.Push([.. Enumerable.Range(0, 250).Select(static index => index / 250f)]);
        var block = new float[1];

        stream.Read(block);

        Assert.Equal(50 / 250f, block[0]);
    }

    [Fact]
    public void The_device_is_closed_once()
    {
        stream.Dispose();
        stream.Dispose();

        Assert.Equal(1, closed);
    }
}
