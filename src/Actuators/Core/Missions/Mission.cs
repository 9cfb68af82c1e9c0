using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>One mission: plan, run, plan the rest where a plan was only the beginning, and plan anew after a failure, as often as it may.</summary>
internal sealed class Mission(PlanningDialogue dialogue, Dispatcher dispatcher, MissionOptions options, TimeProvider timeProvider, EpisodeDraft draft, MissionPlace place, StopScope scope)
{
    private const int MostExchanges = 3;

    // A planner whose plans never come to an end must not act for ever.
    private const int MostRounds = 50;

    public async ValueTask<MissionEnding> RunAsync()
    {
        StepOutcome? failure = null;
        for (var (round, replans) = (0, 0); ; round++)
        {
            var (outcome, observation) = await PlanAsync().ConfigureAwait(false);
            if (outcome.Kind != PlanOutcomeKind.Plan || outcome.Plan.Steps.Count == 0)
            {
                return WithoutPlan(outcome, failure, begun: draft.Steps.Count > 0);
            }

            var plan = StepNames.Distinct(outcome.Plan, draft.Steps, round);
            if (PlanCheck.Check(plan, draft.Within(dispatcher.Registry.Manifest), observation) is { } rejection)
            {
                return new MissionEnding(failure is null ? MissionStatus.Refused : MissionStatus.Failed, rejection.Code, rejection.Message);
            }

            var runner = new StepRunner(dispatcher, draft, options, timeProvider, scope);
            failure = await new StepScheduler(runner.RunAsync).RunAsync(plan).ConfigureAwait(false);
            if (failure is null && outcome.GoesOn)
            {
                if (round >= MostRounds)
                {
                    return new MissionEnding(MissionStatus.Failed, ResultCode.ReplansExhausted, $"After {round + 1} plans it was not done yet.");
                }

                continue;
            }

            if (failure is null || !MayReplan(failure) || replans >= options.MaxReplans)
            {
                return AfterPlan(failure);
            }

            replans++;
            await dispatcher.Recorder.RecordAsync(new Replanning(timeProvider.GetUtcNow(), draft.Id, replans, failure.Step, failure.Result), CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>Plans, and gets hold of the actuators of the plan; when they had to be waited for, it plans again, for the world went on.</summary>
    private async ValueTask<(PlanOutcome Outcome, Observation Observation)> PlanAsync()
    {
        for (var exchanges = 1; ; exchanges++)
        {
            await scope.WhileHeldAsync().ConfigureAwait(false);
            var made = await dialogue.PlanAsync(draft, scope.Token).ConfigureAwait(false);
            var needed = ActuatorClaim.Of(made.Outcome.Kind == PlanOutcomeKind.Plan ? made.Outcome.Plan.Steps.Select(step => step.Actuator) : []);
            if (place.Claim.Covers(needed))
            {
                return made;
            }

            // Who kept one actuator while waiting for another could wait for ever; whose plans need ever others gets all in the end.
            place.Exchange(exchanges < MostExchanges ? needed : ActuatorClaim.Everything);
            if (place.HasTurn)
            {
                return made;
            }

            await dispatcher.Recorder.RecordAsync(new MissionWaiting(timeProvider.GetUtcNow(), draft.Id, place.Priority, place.Ahead), CancellationToken.None).ConfigureAwait(false);
            await place.WaitAsync(scope.Token).ConfigureAwait(false);
        }
    }

    private bool MayReplan(StepOutcome failure) => ReplanRule.MayReplan(dispatcher.Registry.Manifest.Find(failure.Step.Actuator, failure.Step.Action), failure.Result);

    private static MissionEnding WithoutPlan(PlanOutcome outcome, StepOutcome? failure, bool begun) => outcome.Kind switch
    {
        PlanOutcomeKind.Clarify => new MissionEnding(MissionStatus.NeedsAnswer, outcome.Code, outcome.Message),
        _ when failure is not null => new MissionEnding(MissionStatus.Failed, failure.Result.Code, $"{failure.Result.Message} {outcome.Message}".TrimEnd()),
        PlanOutcomeKind.Refuse when begun => new MissionEnding(MissionStatus.Failed, outcome.Code, outcome.Message),
        PlanOutcomeKind.Refuse => new MissionEnding(MissionStatus.Refused, outcome.Code, outcome.Message),
        _ => new MissionEnding(MissionStatus.Refused, ResultCode.NotUnderstood, "There is nothing to do."),
    };

    private MissionEnding AfterPlan(StepOutcome? failure)
    {
        if (failure is null)
        {
            var said = draft.Steps.Select(step => step.Result.Message).LastOrDefault(message => message.Length > 0) ?? "";
            return new MissionEnding(MissionStatus.Succeeded, ResultCode.None, said);
        }

        if (failure.Result.Code == ResultCode.Stopped)
        {
            return MissionEnding.Stopped;
        }

        var exhausted = MayReplan(failure) && options.MaxReplans > 0;
        return new MissionEnding(MissionStatus.Failed, exhausted ? ResultCode.ReplansExhausted : failure.Result.Code, failure.Result.Message);
    }
}
