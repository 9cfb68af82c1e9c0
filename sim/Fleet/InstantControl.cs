using System.Globalization;
using LamRobot.Bridge.Mqtt.Vda5050;

namespace LamRobot.Sim;

/// <summary>Does what is asked for at once; an action that comes twice is done once.</summary>
internal sealed class InstantControl(
    VdaRobotOptions options, WarehouseWorld world, Carrier carrier, OrderBook book, OrderCheck check, ActionRunner runner, Driver driver, ErrorBook errors, VdaVoice voice)
{
    private const double Believable = 1;
    private const int Remembered = 1000;
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Queue<string> oldest = new();
    private readonly List<ActionRun> pausing = [];
    private readonly List<ActionRun> cancelling = [];

    public void Take(VdaInstantActions message)
    {
        foreach (var action in message.Actions.Where(action => known.Add(action.ActionId)))
        {
            oldest.Enqueue(action.ActionId);
            if (oldest.Count > Remembered)
            {
                known.Remove(oldest.Dequeue());
            }

            Begin(action);
        }
    }

    /// <summary>Ends what waited for the robot to stand.</summary>
    public void Step()
    {
        if (carrier.Standing && pausing.Count > 0)
        {
            pausing.ForEach(run => runner.End(run, VdaActionStatus.Finished));
            pausing.Clear();
        }

        if (!driver.Cancelling && cancelling.Count > 0)
        {
            cancelling.ForEach(run => runner.End(run, VdaActionStatus.Finished));
            cancelling.Clear();
        }
    }

    private void Begin(VdaAction action)
    {
        switch (action.ActionType)
        {
            case "startPause":
                runner.Pause(on: true);
                pausing.Add(Running(action));
                break;
            case "stopPause":
                runner.Pause(on: false);
                Finish(action);
                break;
            case "cancelOrder":
                Cancel(action);
                break;
            case "stateRequest":
                Finish(action);
                voice.WantState();
                break;
            case "factsheetRequest":
                Finish(action);
                voice.WantFactsheet();
                break;
            case "clearInstantActions" when options.Dialect.Major >= 3:
                runner.ForgetEndedInstant();
                Finish(action);
                break;
            case var type when type == options.Dialect.InitializePosition:
                InitializePosition(action);
                break;
            default:
                Other(action);
                break;
        }
    }

    private ActionRun Running(VdaAction action)
    {
        var run = runner.AddInstant(action, byHand: true);
        run.Status = VdaActionStatus.Running;
        return run;
    }

    private void Finish(VdaAction action) => runner.End(Running(action), VdaActionStatus.Finished);

    private void Fail(VdaAction action, string reason) => runner.End(Running(action), VdaActionStatus.Failed, reason);

    private void Cancel(VdaAction action)
    {
        var named = action.Parameters.TryGetValue("orderId", out var id) ? id.ToString() : null;
        if (driver.Cancelling && (named is null || named == book.Order?.OrderId))
        {
            cancelling.Add(Running(action));
        }
        else if ((!book.Drives && !runner.Busy) || (named is not null && named != book.Order!.OrderId))
        {
            Fail(action, "there is no such order");
            errors.Refuse(RobotErrorKind.NoOrderToCancel, "There is no order to cancel.", ("actionId", action.ActionId));
        }
        else
        {
            book.Cancel();
            runner.Cancel();
            driver.Cancel();
            cancelling.Add(Running(action));
        }
    }

    private void InitializePosition(VdaAction action)
    {
        var (x, y) = (Number(action, "x"), Number(action, "y"));
        var node = action.Parameters.TryGetValue("lastNodeId", out var name) ? world.Map.FindNode(name.ToString()) : null;
        if (x is null || y is null || node is null)
        {
            Fail(action, "x, y and a lastNodeId of the map are needed");
        }
        else if (double.Hypot(x.Value - carrier.X, y.Value - carrier.Y) > Believable)
        {
            Fail(action, "what the robot sees does not fit that place");
        }
        else if (book.Drives)
        {
            Fail(action, "an order is active");
        }
        else
        {
            book.StandAt(node.Id);
            Finish(action);
        }
    }

    // Numbers also come as text.
    private static double? Number(VdaAction action, string key) =>
        action.Parameters.TryGetValue(key, out var value) && double.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private void Other(VdaAction action)
    {
        if (check.Problem(action, VdaActionScope.Instant) is { } problem)
        {
            errors.Refuse(RobotErrorKind.InstantAction, problem, ("actionId", action.ActionId));
        }
        else
        {
            runner.AddInstant(action, byHand: false);
        }
    }
}
