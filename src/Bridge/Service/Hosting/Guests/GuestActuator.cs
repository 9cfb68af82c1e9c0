using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Something that acts besides the robot.</summary>
/// <param name="Actuator">What it is; connected already.</param>
/// <param name="Description">What it is for, in words that a model reads.</param>
internal sealed record GuestActuator(IActuator Actuator, string Description)
{
    /// <summary>What it sees; null when it does not see.</summary>
    public IObserver? Sight { get; init; } = Actuator as IObserver;
}
