namespace LamRobot.Bridge.Mqtt.Tests;

internal static class LinkMark
{
    /// <summary>Ends when the handlers of a link have dealt with everything that the broker had for it.</summary>
    public static async Task CatchUpAsync(this MqttLink link, CancellationToken cancellationToken)
    {
        var topic = $"mark/{Guid.NewGuid():N}";
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var ear = await link.ListenAsync(topic, _ => heard.TrySetResult(), cancellationToken);
        await link.PublishAsync(new(topic, ReadOnlyMemory<byte>.Empty), cancellationToken);
        await heard.Task.WaitAsync(cancellationToken);
    }
}
