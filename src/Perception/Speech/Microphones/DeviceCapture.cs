using System.ComponentModel.DataAnnotations;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using LamRobot.Contracts;

namespace LamRobot.Perception.Speech;

/// <summary>Captures a live device: never waits for the one who listens, and finds the device again when it comes back.</summary>
internal sealed class DeviceCapture
{
    private static readonly int s_blockSamples = SpeechAudio.SamplesIn(TimeSpan.FromMilliseconds(20));

    private readonly ISoundDevice _device;
    private readonly MicrophoneOptions _options;
    private readonly TimeProvider _time;
    private MicrophoneStatus _status = MicrophoneStatus.Closed;

    public DeviceCapture(ISoundDevice device, MicrophoneOptions options, TimeProvider time)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        (_device, _options, _time) = (device, options, time);
    }

    public MicrophoneStatus Status => Volatile.Read(ref _status);

    /// <summary>Captures until the token is cancelled; throws <see cref="IOException"/> when the device cannot be opened the first time.</summary>
    public async IAsyncEnumerable<AudioFrame> CaptureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Volatile.Write(ref _status, MicrophoneStatus.Closed);
        var stream = await Task.Run(_device.Open, cancellationToken).ConfigureAwait(false);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var capacity = Math.Max(1, SpeechAudio.SamplesIn(_options.Buffer) / s_blockSamples);
        var blocks = Channel.CreateBounded<AudioFrame>(
            new BoundedChannelOptions(capacity) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true },
            dropped => Change(status => status with { OverrunSamples = status.OverrunSamples + dropped.Samples.Length }));
        var feeding = FeedAsync(stream, blocks.Writer, ending.Token);
        try
        {
            await foreach (var block in blocks.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return block;
            }
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Change(status => status with { IsConnected = false });
        }
    }

    private async Task FeedAsync(ISoundStream stream, ChannelWriter<AudioFrame> blocks, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            while (true)
            {
                await ReadAsync(stream, blocks, cancellationToken).ConfigureAwait(false);

                // A reader that saw the cancellation before this wait did has lost nothing.
                cancellationToken.ThrowIfCancellationRequested();
                Change(status => status with { IsConnected = false, Losses = status.Losses + 1, Level = SoundLevel.Silence });
                await EndWhatWasBeingSaidAsync(blocks, cancellationToken).ConfigureAwait(false);
                stream = await ReopenAsync(cancellationToken).ConfigureAwait(false);
            }
        }
#pragma warning disable CA1031 // Whatever ended the capture, the one who listens is told.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = exception;
        }

        blocks.Complete(failure);
    }

    /// <summary>Reads until the device vanishes. The thread owns the stream: a read that hangs in the system holds up nobody, and the stream is closed when it returns.</summary>
    private Task ReadAsync(ISoundStream stream, ChannelWriter<AudioFrame> blocks, CancellationToken cancellationToken) =>
        Task.Factory.StartNew(() => Read(stream, blocks, cancellationToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
            .WaitAsync(cancellationToken);

    private void Read(ISoundStream stream, ChannelWriter<AudioFrame> blocks, CancellationToken cancellationToken)
    {
        using var closing = stream;
        var captured = DateTimeOffset.MinValue;
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                var samples = new float[s_blockSamples];
                var age = stream.Read(samples);

                // The age is an estimate, and the clock is read a little later than it: no block may seem older than the one before it.
                var estimate = _time.GetUtcNow() - age - SpeechAudio.DurationOf(samples.Length);
                captured = estimate > captured ? estimate : captured;
                Change(status => status with { IsConnected = true, Level = SoundLevel.Of(samples) });
                blocks.TryWrite(new AudioFrame(samples, SpeechAudio.SampleRateHertz, captured));
            }
        }
        catch (IOException)
        {
            // The device has vanished: it is looked for again.
        }
    }

    /// <summary>Silence follows what was heard last, so that a sentence which the loss cut short is over.</summary>
    private async ValueTask EndWhatWasBeingSaidAsync(ChannelWriter<AudioFrame> blocks, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        for (var at = 0; at < SpeechAudio.SampleRateHertz; at += s_blockSamples)
        {
            await blocks.WriteAsync(new AudioFrame(new float[s_blockSamples], SpeechAudio.SampleRateHertz, now), cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<ISoundStream> ReopenAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(_options.RetryInterval, _time, cancellationToken).ConfigureAwait(false);
            try
            {
                return await Task.Run(_device.Open, cancellationToken).ConfigureAwait(false);
            }
            catch (IOException)
            {
                // Not back yet.
            }
        }
    }

    private void Change(Func<MicrophoneStatus, MicrophoneStatus> change)
    {
        MicrophoneStatus before;
        do
        {
            before = Status;
        }
        while (!ReferenceEquals(Interlocked.CompareExchange(ref _status, change(before), before), before));
    }
}
