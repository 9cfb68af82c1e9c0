using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Shows an actuator's progress to the listeners, under the step's own id.</summary>
internal sealed class StepProgress(DispatchContext context, MissionRecorder recorder, TimeProvider timeProvider) : IProgress<ActionProgress>
{
    public void Report(ActionProgress value) =>
        recorder.Show(new StepProgressed(timeProvider.GetUtcNow(), context.MissionId, value with { StepId = context.Step.Id }));
}
