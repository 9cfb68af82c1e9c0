namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Waits until a robot is there, and finds the node where it stands.</summary>
internal sealed class VdaArrival(MqttLink link, VdaTopics topics, VdaBoard board, VdaPen pen, VdaRobotLinkOptions options, TimeProvider time)
{
    /// <exception cref="TimeoutException">The robot did not show itself.</exception>
    public async Task AwaitAsync(CancellationToken cancellationToken)
    {
        if (!await UntilAsync(IsThere, "stateRequest", topics.Connection, cancellationToken).ConfigureAwait(false))
        {
            var known = board.Now;
            var word = known.Disbelief ?? (known.Connection is { } state ? $"its last word of its connection is {state}" : "it never said a word");
            throw new TimeoutException(
                $"The robot '{topics.Robot.Manufacturer}/{topics.Robot.SerialNumber}' did not show itself on {link.Broker} under '{topics.InterfaceName}/v{topics.Major}' within {options.ConnectTimeout.TotalSeconds:0.#} s: {word}.");
        }

        if (board.Now.Dialect is not null)
        {
            await UntilAsync(known => known.Factsheet is not null, "factsheetRequest", topics.Factsheet, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reserves the node where a robot without an order stands, and frees its others.</summary>
    public void Stand(string robotId)
    {
        var known = board.Now;
        if (known.State is { Driving: false } state && !VdaReadiness.HasOrder(state) && VdaStart.Find(options.Map, state.LastNodeId, known.Position, options.NodeRadius) is [{ First: null } here]
            && options.Reservations.TryExtend(robotId, [here.Node.Id]).Granted)
        {
            options.Reservations.Keep(robotId, [here.Node.Id]);
        }
        else
        {
            options.Reservations.StopWaiting(robotId);
        }
    }

    // A robot of a version that is not understood is there too: each step that it is asked for says why it cannot be done.
    private static bool IsThere(VdaSnapshot known) => known is { Online: true, State: not null } or { Version.Length: > 0, Dialect: null };

    private async Task<bool> UntilAsync(Func<VdaSnapshot, bool> isKnown, string question, string retained, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var asked = 0;
        while (true)
        {
            var news = board.News;
            var elapsed = time.GetElapsedTime(began);
            if (isKnown(board.Now) || elapsed >= options.ConnectTimeout)
            {
                return isKnown(board.Now);
            }

            // What is retained comes by itself first; only then is the robot asked.
            if (elapsed >= options.AskAgain * asked)
            {
                asked = (int)(elapsed / options.AskAgain) + 1;
                await link.AskRetainedAsync(retained, cancellationToken).ConfigureAwait(false);
                await pen.AskAsync(question, cancellationToken).ConfigureAwait(false);
            }

            await news.WaitAsync(Shorter(options.AskAgain, options.ConnectTimeout - elapsed), time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
