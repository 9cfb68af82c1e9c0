namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Has actions done at once, and waits until the robot's state shows it.</summary>
internal sealed class VdaInstants(VdaPen pen, VdaBoard board, TimeProvider time)
{
    /// <summary>Makes one of the standard's own actions.</summary>
    public static VdaAction Make(string actionType) => new(actionType, VdaOrderIds.New()) { BlockingType = VdaBlockingType.None };

    /// <summary>Sends actions, again and again with the same ids where that is harmless.</summary>
    /// <param name="actions">The actions.</param>
    /// <param name="isDone">Whether a state shows what was wanted; asked of states that came after the first message.</param>
    /// <param name="manner">How long to wait, and whether to send again.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<VdaInstantAnswer> AskAsync(IReadOnlyList<VdaAction> actions, Func<VdaState, bool> isDone, VdaManner manner, CancellationToken cancellationToken)
    {
        var ask = new VdaInstantAsk(actions, board.Now, isDone);
        var began = time.GetTimestamp();
        var sent = false;
        board.Told += ask.Take;
        try
        {
            while (true)
            {
                sent |= (!sent || MayRepeat(ask, manner)) && await SendAsync(ask, again: sent, manner.Always && !sent ? CancellationToken.None : cancellationToken).ConfigureAwait(false);
                var until = Min(time.GetElapsedTime(began) + (manner.Repeat ?? manner.Patience), manner.Patience);
                if (await IsAnsweredAsync(ask, () => until - time.GetElapsedTime(began), manner, cancellationToken).ConfigureAwait(false) || until >= manner.Patience)
                {
                    return ask.Answer(sent) with { Lost = manner.Once && ask.IsLost(board.Now) };
                }
            }
        }
        finally
        {
            board.Told -= ask.Take;
        }
    }

    /// <summary>Waits until a state shows something, or patience ends.</summary>
    public async Task UntilAsync(Func<VdaState, bool> isSo, TimeSpan patience, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        while (true)
        {
            var news = board.News;
            var left = patience - time.GetElapsedTime(began);
            if (left <= TimeSpan.Zero || (board.Now.State is { } state && isSo(state)))
            {
                return;
            }

            await news.WaitAsync(left, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private bool MayRepeat(VdaInstantAsk ask, VdaManner manner) => manner.Repeat is not null && !(manner.Once && (ask.IsHandled || ask.WasInterrupted(board.Now)));

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private async Task<bool> IsAnsweredAsync(VdaInstantAsk ask, Func<TimeSpan> left, VdaManner manner, CancellationToken cancellationToken)
    {
        while (true)
        {
            var news = board.News;
            var wait = left();
            var over = ask.IsAnswered || (manner.EndsOnRefusal && ask.IsRefused) || (manner.Once && ask.IsLost(board.Now)) || manner.IsMoot();
            if (over || wait <= TimeSpan.Zero)
            {
                return over;
            }

            await news.WaitAsync(wait, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private async Task<bool> SendAsync(VdaInstantAsk ask, bool again, CancellationToken cancellationToken)
    {
        if (!pen.CanWrite)
        {
            return false;
        }

        var sent = true;
        foreach (var actions in VdaLimits.Split(ask.Actions, board.Now.Factsheet))
        {
            var sending = await pen.SendAsync(actions, urgent: true, cancellationToken).ConfigureAwait(false);
            ask.Subject.Add(sending);
            sent &= sending.Sent;
        }

        if (again)
        {
            await pen.AskAsync("stateRequest", cancellationToken).ConfigureAwait(false);
        }

        return sent;
    }
}
