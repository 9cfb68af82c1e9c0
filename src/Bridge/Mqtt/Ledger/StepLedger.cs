using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt;

/// <summary>What one robot was told to do: a step that is asked for again, as after a lost answer, gets the answer that it had.</summary>
internal sealed class StepLedger(string robotId, ICommandLedger ledger)
{
    private static readonly ActionResult Lost = ActionResult.Failure(ResultCode.EffectUnknown, "The robot was told to give it up; how far it got is not known.");

    /// <summary>Does a step, unless it was done before or is being done.</summary>
    /// <exception cref="IOException">The ledger cannot be written: nothing was done.</exception>
    public async Task<ActionResult> OnceAsync(ActionStep step, Func<Task<ActionResult>> act)
    {
        if (ledger.Find(robotId, step.Id) is { } known)
        {
            return known.Result ?? ActionResult.Rejection(ResultCode.DeviceBusy, $"The step '{step.Id}' is already on its way.");
        }

        ledger.Begin(new(robotId, step.Id, step.Action));
        return Keep(step.Id, await act().ConfigureAwait(false));
    }

    /// <summary>Has every step given up that a program sent which has ended since.</summary>
    /// <param name="giveUp">Tells the robot; gives what the robot says came of it, or null when it says nothing.</param>
    /// <returns>What that was, and what came of it.</returns>
    public async Task<IReadOnlyList<LedgerEntry>> AbandonOrphansAsync(Func<LedgerEntry, Task<ActionResult?>> giveUp) =>
        await Task.WhenAll(ledger.Orphans(robotId).Select(async orphan =>
        {
            var result = await giveUp(orphan).ConfigureAwait(false) ?? Lost;
            return orphan with { Result = Keep(orphan.CommandId, result) };
        })).ConfigureAwait(false);

    // What was done stays done when it cannot be written down.
    private ActionResult Keep(string commandId, ActionResult result)
    {
        try
        {
            ledger.Answer(robotId, commandId, result);
            return result;
        }
        catch (IOException exception)
        {
            return result with { Message = $"{result.Message} {exception.Message}".TrimStart() };
        }
    }
}
