using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>The part of a way that is a robot's own: nodes are reserved before they are released to it, and freed when it has passed.</summary>
internal sealed class VdaBase(string robotId, VdaOrderDraft draft, VdaRobotLinkOptions options, TimeProvider time)
{
    private long waitingSince;

    /// <summary>What it waits for, in words; null when it does not wait.</summary>
    public string? Waiting { get; private set; }

    /// <summary>Why it will not get on; null while it may.</summary>
    public ActionResult? Problem { get; private set; }

    /// <summary>Reserves more of the way.</summary>
    /// <param name="begun">Whether some of it is released already.</param>
    /// <param name="passed">The place of the node that was passed last.</param>
    /// <returns>The place of the last node that may be released; null when no more may.</returns>
    public int? Extend(bool begun, int passed)
    {
        var furthest = Math.Min(draft.Furthest, passed + options.BaseNodes);
        var reached = begun ? draft.Released : -1;

        // The first two together: a robot that got only the node where it stands could not begin.
        for (var next = begun || draft.End == 0 ? reached + 1 : 1; next <= furthest; next++)
        {
            if (!Take(Enumerable.Range(reached + 1, next - reached).Select(place => draft.Route.Nodes[place].Id).ToList(), standsStill: !begun || passed == draft.Released))
            {
                break;
            }

            reached = next;
        }

        return reached > (begun ? draft.Released : -1) ? reached : null;
    }

    public void FreePassed(bool begun, int passed)
    {
        if (begun)
        {
            options.Reservations.Keep(robotId, Places(passed, draft.Released));
        }
    }

    /// <summary>Waits no more, and keeps only what the robot may stand on: the node that it passed and the next one, or all that was released to it.</summary>
    public void Leave(int passed, bool mayDrive)
    {
        options.Reservations.StopWaiting(robotId);
        options.Reservations.Keep(robotId, Places(passed, mayDrive ? draft.Released : Math.Min(passed + 1, Math.Max(draft.Released, passed))));
    }

    private List<string> Places(int first, int last) => [.. draft.Route.Nodes.Skip(first).Take(last - first + 1).Select(node => node.Id)];

    private bool Take(List<string> nodes, bool standsStill)
    {
        var answer = options.Reservations.TryExtend(robotId, nodes);
        if (answer.Granted)
        {
            (Waiting, waitingSince) = (null, 0);
            return true;
        }

        if (!standsStill)
        {
            return false;
        }

        waitingSince = waitingSince == 0 ? time.GetTimestamp() : waitingSince;
        Waiting = $"waiting for '{answer.Node}', which '{answer.Holder}' holds";
        Problem = answer.Deadlock.Count > 0
            ? ActionResult.Failure(ResultCode.Unreachable, $"The robots {string.Join(", ", answer.Deadlock)} wait for each other: '{answer.Holder}' holds '{answer.Node}'.")
            : time.GetElapsedTime(waitingSince) >= options.ReservationPatience
                ? ActionResult.Failure(ResultCode.Unreachable, $"The way was not free within {options.ReservationPatience.TotalSeconds:0.#} s: '{answer.Holder}' holds '{answer.Node}'.")
                : null;
        return false;
    }
}
