using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Takes a step through the dispatcher, and again where that is harmless and may help.</summary>
internal sealed class StepRunner(Dispatcher dispatcher, EpisodeDraft draft, MissionOptions options, TimeProvider timeProvider, StopScope scope)
{
    public async Task<StepOutcome> RunAsync(ActionStep step)
    {
        for (var attempt = 0; ; attempt++)
        {
            var started = timeProvider.GetUtcNow();
            var result = await dispatcher.DispatchAsync(draft.Id, step, scope).ConfigureAwait(false);
            draft.Add(new EpisodeStep(step, result, started, timeProvider.GetUtcNow()));
            if (result.Succeeded || attempt >= options.MaxRetries || !MayRetry(step, result))
            {
                return new StepOutcome(step, result);
            }

            await Task.Delay(options.RetryDelay, timeProvider, scope.Token).ConfigureAwait(false);
        }
    }

    private bool MayRetry(ActionStep step, ActionResult result) =>
        dispatcher.Registry.Manifest.Find(step.Actuator, step.Action) is { } spec && RetryRule.MayRetry(spec, result);
}
