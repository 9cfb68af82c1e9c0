using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>A world with its robot, stepped by whoever owns its time; from the same seed it goes the same way.</summary>
/// <remarks>Not safe for concurrent use: a link or a host holds a lock around every call.</remarks>
public abstract class SimulatedWorld
{
    internal SimulatedWorld(int seed, SimulationFaults faults, DateTimeOffset start)
    {
        Seed = seed;
        Faults = faults;
        Start = start;
    }

    /// <summary>The wall clock's time at the start of the run.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>Time of the run.</summary>
    public TimeSpan Elapsed => Robot.Now;

    /// <summary>What the robot says of itself.</summary>
    public ActuatorManifest Manifest => Robot.Manifest;

    /// <summary>How fast the robot moves, in m/s: its base, or the tip of its arm.</summary>
    public abstract double RobotSpeed { get; }

    /// <summary>The robot's state as it says it itself.</summary>
    public abstract RobotState RobotState { get; }

    /// <summary>The names of the cameras that look at the world.</summary>
    public virtual IReadOnlyList<string> Cameras => [];

    internal int Seed { get; }

    internal SimulationFaults Faults { get; }

    private protected abstract ActingRobot Robot { get; }

    /// <summary>Moves everything on.</summary>
    /// <param name="step">How far; 50 ms or less keeps the motion smooth.</param>
    public void Step(TimeSpan step)
    {
        StepAround(step);
        Robot.Step(step);
    }

    /// <summary>What is true, seen from above.</summary>
    /// <returns>The facts.</returns>
    public FactSet TrueFacts() => TrueFacts(null);

    /// <summary>What the robot knows.</summary>
    /// <returns>Its observation.</returns>
    public abstract Observation Observe();

    /// <summary>Takes a picture.</summary>
    /// <param name="camera">The camera's name.</param>
    /// <returns>What it sees now.</returns>
    /// <exception cref="ArgumentException">There is no such camera.</exception>
    public CameraFrame Take(string camera) => Shoot(camera)();

    /// <summary>Ends an emergency stop.</summary>
    public void Release() => Robot.Release();

    /// <summary>Brakes the robot and gives up its action.</summary>
    /// <param name="kind">How hard.</param>
    public void Stop(StopKind kind) => Robot.Stop(kind);

    /// <summary>Whether the robot stands still in the middle of its action, or would.</summary>
    public bool Paused => Robot.Paused;

    /// <summary>Has the robot stand still and keep its action, or go on with it; a stop and a cancel end a pause.</summary>
    /// <param name="paused">Whether it shall stand.</param>
    public void Pause(bool paused) => Robot.Pause(paused);

    /// <summary>Looks through a camera now; the picture is drawn when it is asked for, which may be on another thread.</summary>
    internal virtual Func<CameraFrame> Shoot(string camera) => throw new ArgumentException($"There is no camera {camera}.", nameof(camera));

    /// <summary>The facts with wanted predicates; null wants all.</summary>
    internal abstract FactSet TrueFacts(IReadOnlySet<string>? predicates);

    internal RobotAction Begin(ActionStep step) => Robot.Begin(step);

    internal void Cancel(string stepId) => Robot.Cancel(stepId);

    /// <summary>Moves what moves without the robot's doing, and the robot's body.</summary>
    private protected abstract void StepAround(TimeSpan step);
}
