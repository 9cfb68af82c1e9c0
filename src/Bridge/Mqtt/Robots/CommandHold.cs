using LamRobot.Bridge.Mqtt.Wire;

namespace LamRobot.Bridge.Mqtt;

/// <summary>Says again and again that a command is still wanted, until it is not: the robot stands by itself when it hears no more of that.</summary>
/// <remarks>It begins with the command and is thrice as frequent as the robot needs it, so that two words may get lost.</remarks>
internal sealed class CommandHold : IAsyncDisposable
{
    private const int Often = 3;
    private readonly CancellationTokenSource closing = new();
    private readonly Task saying;

    /// <summary>Holds a command, when its action asks for it.</summary>
    /// <param name="command">The command.</param>
    /// <param name="topics">The robot's topics.</param>
    /// <param name="holdSeconds">For how long the robot goes on without a word; null when it needs none.</param>
    /// <param name="link">The connection to the broker.</param>
    /// <param name="time">The clock.</param>
    public CommandHold(PendingCommand command, RobotTopics topics, double? holdSeconds, MqttLink link, TimeProvider time)
    {
        // One that waited for the link would say something that is no longer so.
        var word = new MqttMessage(topics.Hold, WireJson.Write(new(command.Command.Id), WireJson.Default.HoldMessage)) { Delivery = MqttDelivery.AtMostOnce, Fleeting = true };
        saying = holdSeconds is { } seconds ? SayAsync(command, link, word, TimeSpan.FromSeconds(seconds) / Often, time, closing.Token) : Task.CompletedTask;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync().ConfigureAwait(false);
        await saying.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        closing.Dispose();
    }

    private static async Task SayAsync(PendingCommand command, MqttLink link, MqttMessage word, TimeSpan period, TimeProvider time, CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(period, time, cancellationToken).ConfigureAwait(false);
            if (command.Wanted)
            {
                await link.PublishAsync(word, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
