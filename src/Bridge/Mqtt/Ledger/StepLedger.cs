using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt;

/// <summary>What one robot was told to do: a step that is asked for again, as after a lost answer, gets the answer that it had.</summary>
internal sealed class StepLedger(string robotId, ICommandLedger ledger)
{
    private static readonly ActionResult Lost = ActionResult.Failure(ResultCode.EffectUnknown, "The robot was told to give it up; how far it got is not known.");

    private static readonly ActionResult NeverSent = ActionResult.Rejection(ResultCode.LinkDown, "It was never sent, and is not any more: it was not done.");

    /// <summary>Does a step, unless it was done before or is being done.</summary>
    /// <param name="step">The step.</param>
    /// <param name="act">Does it.</param>
    /// <param name="departs">Whether it is sent at once; else <see cref="Depart"/> is called before.</param>
    /// <exception cref="IOException">The ledger cannot be written: nothing was done.</exception>
    public async Task<ActionResult> OnceAsync(ActionStep step, Func<Task<ActionResult>> act, bool departs = true)
    {
        if (ledger.Begin(new(robotId, step.Id, step.Action) { Departed = departs }) is { } known)
        {
            return known.Result ?? ActionResult.Rejection(ResultCode.DeviceBusy, $"The step '{step.Id}' is already on its way.");
        }

        return Keep(step.Id, await act().ConfigureAwait(false));
    }

    /// <summary>Notes that a step is about to be sent.</summary>
    /// <exception cref="IOException">The ledger cannot be written: it may not be sent.</exception>
    public void Depart(string commandId) => ledger.Depart(robotId, commandId);

    /// <summary>Has every step given up that a program sent which has ended since.</summary>
    /// <param name="giveUp">Tells the robot; gives what the robot says came of it, or null when it says nothing.</param>
    /// <returns>What that was, and what came of it.</returns>
    public async Task<IReadOnlyList<LedgerEntry>> AbandonOrphansAsync(Func<LedgerEntry, Task<ActionResult?>> giveUp) =>
        await Task.WhenAll(ledger.Orphans(robotId).Select(async orphan =>
        {
            var result = orphan.Departed ? await giveUp(orphan).ConfigureAwait(false) ?? Lost : NeverSent;
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
