namespace LamRobot.Actuators;

/// <summary>Judges whether a step may be done; asked for every step, retries included.</summary>
public interface IPolicy
{
    /// <summary>Judges a step.</summary>
    /// <param name="question">The step, already checked against the manifest.</param>
    /// <returns>The decision.</returns>
    PolicyDecision Decide(PolicyQuestion question);
}
