using System.Collections.Concurrent;
using LamRobot.Perception.Speech;
using Microsoft.Extensions.Time.Testing;

namespace LamRobot.Speech.Tests.Microphones;

public sealed class DeviceCaptureTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_nobody_takes_in_time_is_thrown_away_and_counted()
    {
        var device = new ScriptedDevice { Blocks = 20 };
        var capture = new DeviceCapture(device, new MicrophoneOptions { Buffer = TimeSpan.FromSeconds(0.1) }, TimeProvider.System);
        await using var blocks = capture.CaptureAsync(Cancellation).GetAsyncEnumerator(Cancellation);

        Assert.True(await blocks.MoveNextAsync());
        await device.AllRead.Task.WaitAsync(Cancellation);
        var taken = new List<float> { blocks.Current.Samples.Span[0] };
        while (taken[^1] < 20)
        {
            Assert.True(await blocks.MoveNextAsync());
            taken.Add(blocks.Current.Samples.Span[0]);
        }

        Assert.Equal((20 - taken.Count) * 320, capture.Status.OverrunSamples);
        Assert.InRange(taken.Count, 5, 7);
        Assert.Equal([16, 17, 18, 19, 20], taken[^5..]);
    }

    [Fact]
    public async Task After_a_loss_silence_ends_what_was_being_said()
    {
        var device = new ScriptedDevice { Blocks = 1, LosesAfter = true };
        var capture = new DeviceCapture(device, new MicrophoneOptions { RetryInterval = TimeSpan.FromSeconds(0.01) }, TimeProvider.System);
        var silent = 0;

        await foreach (var block in capture.CaptureAsync(Cancellation))
        {
            silent += block.Samples.Span.IndexOfAnyExcept(0f) < 0 ? 1 : 0;
            if (device.Opened == 2)
            {
                break;
            }
        }

        Assert.InRange(silent, 1, 50);
        Assert.True(capture.Status.Losses >= 1);
    }

    [Fact]
    public async Task A_read_that_hangs_does_not_hold_up_the_end()
    {
        var device = new ScriptedDevice { Blocks = 1 };
        var capture = new DeviceCapture(device, new MicrophoneOptions(), TimeProvider.System);

        await foreach (var _ in capture.CaptureAsync(Cancellation))
        {
            await device.AllRead.Task.WaitAsync(Cancellation);
            break;
        }

        Assert.False(capture.Status.IsConnected);
        Assert.False(device.Closed.Task.IsCompleted);
        device.Release();
        await device.Closed.Task.WaitAsync(Cancellation);
    }

    [Fact]
    public async Task A_block_is_never_older_than_the_one_before_it()
    {
        var device = new ScriptedDevice { Blocks = 3, Ages = [0.01, 0.05, 0] };
        var capture = new DeviceCapture(device, new MicrophoneOptions(), new FakeTimeProvider());
        var times = new List<DateTimeOffset>();

        await foreach (var block in capture.CaptureAsync(Cancellation))
        {
            times.Add(block.Timestamp);
            if (times.Count == 3)
            {
                break;
            }
        }

        Assert.Equal([TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromSeconds(0.01)], times.Select(time => time - times[0]));
        device.Release();
    }

    /// <summary>Gives numbered blocks, then hangs or is lost.</summary>
    private sealed class ScriptedDevice : ISoundDevice, ISoundStream
    {
        private readonly BlockingCollection<int> _more = [];
        private int _read;
        private int _opened;

        public int Blocks { get; init; }

        public bool LosesAfter { get; init; }

        /// <summary>Seconds by which each block is old when it is read; none: not old.</summary>
        public double[] Ages { get; init; } = [];

        public int Opened => Volatile.Read(ref _opened);

        public TaskCompletionSource AllRead { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Closed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ISoundStream Open()
        {
            Interlocked.Increment(ref _opened);
            return this;
        }

        public TimeSpan Read(Span<float> block)
        {
            if (_read == Blocks)
            {
                if (LosesAfter)
                {
                    _read = 0;
                    throw new IOException("lost");
                }

                AllRead.TrySetResult();
                _more.Take();
            }

            block.Fill(++_read);
            return TimeSpan.FromSeconds(Ages.ElementAtOrDefault(_read - 1));
        }

        public void Release() => _more.Add(0);

        public void Dispose() => Closed.TrySetResult();
    }
}
