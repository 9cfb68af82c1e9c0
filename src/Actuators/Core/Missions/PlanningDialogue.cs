using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Looks, plans, and asks the person where the planner does not know enough.</summary>
internal sealed class PlanningDialogue(IPlanner planner, IQuestioner? questioner, Dispatcher dispatcher, MissionOptions options, TimeProvider timeProvider)
{
    /// <summary>Plans what is left of a mission.</summary>
    /// <returns>The planner's last word, and the observation that it planned with.</returns>
    public async ValueTask<(PlanOutcome Outcome, Observation Observation)> PlanAsync(EpisodeDraft draft, CancellationToken cancellationToken)
    {
        for (var questions = 0; ; questions++)
        {
            if (await dispatcher.Lookout.LookAsync(cancellationToken).ConfigureAwait(false) is not { } observation)
            {
                return (PlanOutcome.Refused(Unseen.Rejection.Message, confidence: 1, Unseen.Rejection.Code), Observation.Empty);
            }

            var outcome = await PlanOnceAsync(draft, observation, cancellationToken).ConfigureAwait(false);
            if (outcome.Kind != PlanOutcomeKind.Clarify || !await AnswerAsync(draft, outcome.Message, questions, cancellationToken).ConfigureAwait(false))
            {
                return (outcome, observation);
            }
        }
    }

    private async ValueTask<PlanOutcome> PlanOnceAsync(EpisodeDraft draft, Observation observation, CancellationToken cancellationToken)
    {
        draft.See(observation);
        var request = new PlanRequest(draft.Wish, draft.Within(dispatcher.Registry.Manifest), observation) { History = draft.Steps };
        var outcome = await planner.PlanAsync(request, cancellationToken).AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
        draft.Add(outcome);
        await dispatcher.Recorder.RecordAsync(new PlanMade(timeProvider.GetUtcNow(), draft.Id, outcome) { Observed = observation }, CancellationToken.None).ConfigureAwait(false);
        return outcome;
    }

    /// <summary>Asks the person and adds the answer to the wish.</summary>
    /// <returns>False when there is no answer.</returns>
    private async ValueTask<bool> AnswerAsync(EpisodeDraft draft, string question, int asked, CancellationToken cancellationToken)
    {
        await dispatcher.Recorder.RecordAsync(new QuestionAsked(timeProvider.GetUtcNow(), draft.Id, question), CancellationToken.None).ConfigureAwait(false);
        if (questioner is null || asked >= options.MaxQuestions)
        {
            return false;
        }

        var answer = await questioner.AskAsync(draft.Id, question, cancellationToken).AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
        if (string.IsNullOrWhiteSpace(answer))
        {
            return false;
        }

        if (StopPhrase.Recognise(answer) is { } kind)
        {
            await dispatcher.Stop.StopAsync(kind, "answer", CancellationToken.None).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }

        await dispatcher.Recorder.RecordAsync(new QuestionAnswered(timeProvider.GetUtcNow(), draft.Id, answer), CancellationToken.None).ConfigureAwait(false);
        draft.Answer(answer);
        return true;
    }
}
