using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Leads a robot through one order: sends it, releases more of the way as it becomes free, repeats what got lost, and waits.</summary>
/// <remarks>It follows the robot until it is disposed, also while the order is being cancelled.</remarks>
internal sealed class VdaOrderRun : IDisposable
{
    private readonly VdaOrderDraft draft;
    private readonly VdaOrderTrack track;
    private readonly VdaPen pen;
    private readonly VdaBoard board;
    private readonly VdaRobotLinkOptions options;
    private readonly TimeProvider time;
    private readonly VdaBase way;
    private volatile ActionResult? ended;
    private long interruptions;
    private long made;
    private long written;
    private long asked;
    private string said = "";

    public VdaOrderRun(string robotId, VdaOrderDraft draft, VdaPen pen, VdaBoard board, VdaRobotLinkOptions options, TimeProvider time)
    {
        (this.draft, this.pen, this.board, this.options, this.time) = (draft, pen, board, options, time);
        var state = board.Now.State;
        track = new(draft, state);
        way = new(robotId, draft, options, time);
        Sent = draft.UpdateId >= 0;
        if (Sent && state is not null)
        {
            draft.Task.Departing();
            track.Take(state);
        }

        board.Told += track.Take;
        options.Reservations.Released += board.Wake;
    }

    public string OrderId => draft.OrderId;

    /// <summary>Whether the robot may have the order.</summary>
    public bool Sent { get; private set; }

    /// <summary>What the robot's states say that came of it; null while that is not known.</summary>
    public ActionResult? Result => track.Verdict;

    /// <summary>Whether the robot had the order and knows it no more, as after a restart.</summary>
    public bool Forgotten => Result is { Code: ResultCode.EffectUnknown };

    /// <summary>Where the robot is on its way, in words.</summary>
    public string Whereabouts => draft.End == 0 ? $"at '{draft.Route.Nodes[0].Id}'" : $"node {track.Passed} of {draft.End} was passed, '{draft.Route.Nodes[track.Passed].Id}'";

    public void Halt(ActionResult result)
    {
        ended = result;
        board.Wake();
    }

    /// <summary>Whether the robot may still do some of the order after a failure.</summary>
    public bool MayGoOn(ActionResult result) =>
        Sent && result.Status == ActionStatus.Failed && board.Now.State is { } state && (!track.Accepted || (state.OrderId == OrderId && VdaReadiness.HasOrder(state)));

    public async Task<ActionResult> RunAsync(TimeSpan patience, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
    {
        var (began, paused) = (time.GetTimestamp(), TimeSpan.Zero);
        while (true)
        {
            var news = board.News;
            way.FreePassed(Sent, track.Passed);
            Report(progress);
            if (End(time.GetElapsedTime(began) - paused, patience) is { } result)
            {
                return result;
            }

            cancellationToken.ThrowIfCancellationRequested();
            await ActAsync(cancellationToken).ConfigureAwait(false);
            var (stands, looked) = (board.Now.State is { Paused: true }, time.GetTimestamp());
            await news.WaitAsync(ShortestWait, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

            // A robot that was told to stand still is not late.
            paused += stands ? time.GetElapsedTime(looked) : TimeSpan.Zero;
        }
    }

    /// <summary>Frees the nodes that the robot will not come to; those to which it may still drive stay its own.</summary>
    public void Dispose()
    {
        board.Told -= track.Take;
        options.Reservations.Released -= board.Wake;
        var mayDrive = Sent && board.Now.State is { } state && (state.OrderId != OrderId || VdaReadiness.HasOrder(state) || state.Driving) && track.Verdict is not { Status: ActionStatus.Succeeded or ActionStatus.Rejected };
        way.Leave(track.Passed, mayDrive);
    }

    private TimeSpan Interval => TimeSpan.FromSeconds(board.Now.Factsheet?.MinimumOrderInterval ?? 0);

    private TimeSpan ShortestWait => pen.SinceOrder is { } since && since < Interval && Interval - since < options.AskAgain ? Interval - since + TimeSpan.FromMilliseconds(1) : options.AskAgain;

    private bool Unanswered => Sent && (!track.Accepted || track.Update < draft.UpdateId);

    private ActionResult? End(TimeSpan elapsed, TimeSpan patience)
    {
        var known = board.Now;
        if ((ended ?? track.Verdict ?? way.Problem) is { } result)
        {
            return result;
        }

        if (Sent && !track.Accepted && known.Interruptions != interruptions && known.Fresh)
        {
            return ActionResult.Failure(ResultCode.LinkDown, "The link broke before the robot told that it took the order, and it does not have it now: whether it did some of it is not known.");
        }

        if (elapsed >= patience)
        {
            return known.Online && pen.CanWrite
                ? ActionResult.Failure(ResultCode.LinkTimeout, $"The robot was not done within {patience.TotalSeconds:0.#} s: {Whereabouts}.")
                : ActionResult.Failure(ResultCode.LinkDown, "The robot went away before its result was known.");
        }

        return Unanswered && known.Online && pen.CanWrite && made != 0 && time.GetElapsedTime(made) >= options.AcceptTimeout
            ? ActionResult.Failure(ResultCode.LinkTimeout, $"The robot did not say within {options.AcceptTimeout.TotalSeconds:0.#} s that it took the order.")
            : null;
    }

    private async ValueTask ActAsync(CancellationToken cancellationToken)
    {
        if (!pen.CanWrite || !board.Now.Online)
        {
            return;
        }

        if (!board.Now.Fresh)
        {
            await AskForStateAsync(cancellationToken).ConfigureAwait(false);
        }
        else if (Unanswered)
        {
            await RepeatAsync(cancellationToken).ConfigureAwait(false);
        }
        else if ((!Sent || draft.Released < draft.End) && !(pen.SinceOrder < Interval) && way.Extend(Sent, track.Passed) is { } released)
        {
            interruptions = board.Now.Interruptions;
            made = time.GetTimestamp();
            await WriteAsync(draft.Make(released), cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask AskForStateAsync(CancellationToken cancellationToken)
    {
        if (asked == 0 || time.GetElapsedTime(asked) >= options.AskAgain)
        {
            asked = time.GetTimestamp();
            await pen.AskAsync("stateRequest", cancellationToken).ConfigureAwait(false);
        }
    }

    // The same ids again: a robot that has it passes it over.
    private async ValueTask RepeatAsync(CancellationToken cancellationToken)
    {
        if (draft.Made is { } order && time.GetElapsedTime(written) >= options.AskAgain && !(pen.SinceOrder < Interval))
        {
            await WriteAsync(order, cancellationToken).ConfigureAwait(false);
            await pen.AskAsync("stateRequest", cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask WriteAsync(VdaOrder order, CancellationToken cancellationToken)
    {
        if (!Sent)
        {
            draft.Task.Departing();
        }

        track.Subject.OrderUpdateId = order.OrderUpdateId;
        written = time.GetTimestamp();
        Sent = true;
        track.Subject.Add(await pen.SendAsync(order, cancellationToken).ConfigureAwait(false));
    }

    private void Report(IProgress<ActionProgress>? progress)
    {
        var doing = way.Waiting ?? (!board.Now.Online ? "waiting for the robot to come back" : board.Now.Contradiction ?? Whereabouts);
        if (progress is not null && doing != said)
        {
            progress.Report(new(draft.Task.Step.Id, draft.End == 0 ? null : (double)track.Passed / draft.End, said = doing));
        }
    }
}
