using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Looks for the effect of a step, a few times where it should be there: the world needs a moment to show it.</summary>
public sealed class EffectLooks
{
    private readonly Lookout lookout;
    private readonly DispatcherOptions options;
    private readonly TimeProvider timeProvider;

    /// <summary>Makes one for steps that others began.</summary>
    /// <param name="observer">Sees the world.</param>
    /// <param name="options">How often to look, and how long to wait.</param>
    /// <param name="timeProvider">Waits.</param>
    /// <exception cref="ArgumentNullException">Something is missing.</exception>
    public EffectLooks(IObserver observer, DispatcherOptions options, TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(observer);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(timeProvider);
        (lookout, this.options, this.timeProvider) = (new Lookout(observer, options.ObservationWait, timeProvider), options, timeProvider);
    }

    internal EffectLooks(Lookout lookout, DispatcherOptions options, TimeProvider timeProvider) => (this.lookout, this.options, this.timeProvider) = (lookout, options, timeProvider);

    /// <summary>Looks for what a step promised that was on its way when who had begun it was lost; whatever is seen counts, however old.</summary>
    /// <param name="step">The step.</param>
    /// <param name="told">What is known of it: where it was done, or may have been, it is looked for as after every action, and else once.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What is seen, and how often it was looked for. Of a step that promises nothing, nothing is known.</returns>
    /// <exception cref="ArgumentNullException">Something is missing.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public async ValueTask<(EffectSight Effect, int Looks)> FindAsync(StepStarting step, ActionResult told, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(told);
        var bindings = new Bindings(told.Succeeded ? told.Applied : [], step.Step.Arguments);
        var (reading, looks, _) = await LookAsync(step.Ensures, bindings, told.Succeeded || told.Code == ResultCode.EffectUnknown, began: null, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return (reading.Known, looks);
    }

    /// <summary>Looks until the effect is seen, or there were enough looks, or it is given up.</summary>
    /// <param name="ensures">What was promised.</param>
    /// <param name="bindings">The values of parameters.</param>
    /// <param name="isExpected">Whether the effect should be there; else one look is enough.</param>
    /// <param name="began">Timestamp of the action's begin: what was last seen before it shows nothing; null when whatever is seen counts.</param>
    /// <param name="cancellationToken">Ends the looks.</param>
    /// <returns>What the last look showed, how many there were, and whether they were cut short.</returns>
    internal async ValueTask<(EffectReading Reading, int Looks, bool IsCut)> LookAsync(EquatableList<Condition> ensures, Bindings bindings, bool isExpected, long? began, CancellationToken cancellationToken)
    {
        var nothing = EffectReading.Read(ensures, bindings, Observation.Empty, TimeSpan.Zero);
        var sight = nothing;
        var looks = 0;
        try
        {
            for (var left = isExpected ? options.VerificationLooks : 1; left > 0 && sight.Effect is EffectSight.Unknown or EffectSight.NotSeen; left--)
            {
                await Task.Delay(looks == 0 ? TimeSpan.Zero : options.VerificationInterval, timeProvider, cancellationToken).ConfigureAwait(false);
                looks++;

                // What an earlier look did not show may be there by now: where the world cannot be seen, nothing is known.
                sight = await lookout.LookAsync(cancellationToken).ConfigureAwait(false) is { } observation
                    ? EffectReading.Read(ensures, bindings, observation, began is { } timestamp ? timeProvider.GetElapsedTime(timestamp) : TimeSpan.MaxValue)
                    : nothing;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return (sight, looks, true);
        }

        return (sight, looks, false);
    }
}
