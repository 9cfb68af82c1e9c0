using LamRobot.Actuators;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>The way from a command to actuators, whatever they move: the stop, the safeguards, the dispatcher and the loop.</summary>
/// <param name="Stop">Stops everything that moves.</param>
/// <param name="Loop">Carries out commands.</param>
internal sealed record MissionLine(StopSwitch Stop, MissionLoop Loop)
{
    /// <summary>Builds it.</summary>
    /// <param name="planner">Makes the plans.</param>
    /// <param name="registry">The actuators.</param>
    /// <param name="observer">Sees the world.</param>
    /// <param name="company">Who watches, answers and keeps the journal.</param>
    /// <param name="pace">How long it waits for what.</param>
    /// <param name="time">Dates events and measures waits.</param>
    /// <returns>The way.</returns>
    public static MissionLine Build(IPlanner planner, ActuatorRegistry registry, IObserver observer, MissionCompany company, MissionPace pace, TimeProvider time)
    {
        var recorder = new MissionRecorder(company.Journal, company.Listeners);
        var stop = new StopSwitch(registry, recorder, new StopOptions(), time);
        var safeguards = new Safeguards(company.Rules ?? new RulePolicy(new RulePolicyOptions(), time), company.Approver, stop);
        var dispatcher = new Dispatcher(registry, observer, safeguards, recorder, pace.Dispatcher, time);
        return new(stop, new MissionLoop(planner, dispatcher, company.Questioner, pace.Mission, time));
    }
}
