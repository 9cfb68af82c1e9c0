namespace LamRobot.Actuators.Tests;

/// <summary>A step that goes on until a test lets it end.</summary>
internal sealed class HeldStep
{
    private readonly TaskCompletionSource began = new();
    private readonly TaskCompletionSource finish = new();

    private HeldStep()
    {
    }

    /// <summary>Ends when the step has begun.</summary>
    public Task Began => began.Task;

    /// <summary>Has an actuator's steps go on until they are let end.</summary>
    public static HeldStep Of(RecordingActuator actuator)
    {
        var held = new HeldStep();
        actuator.OnExecute = async (step, _, _) =>
        {
            held.began.TrySetResult();
            await held.finish.Task;
            return ActionResult.Done(step.Arguments, effectKnown: true);
        };
        return held;
    }

    /// <summary>Lets it end.</summary>
    public void Finish() => finish.SetResult();
}
