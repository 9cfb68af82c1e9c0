using LamRobot.Actuators;
using LamRobot.Actuators.Robot;
using LamRobot.Bridge.Mqtt;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Cluster;

/// <summary>The way from a command to one robot, on the node that it is on now.</summary>
internal sealed class RobotStation : IAsyncDisposable
{
    private const int MostLooks = 50;
    private static readonly TimeSpan LookWait = TimeSpan.FromMilliseconds(100);
    private readonly ActuatorRegistry registry = new();
    private readonly OrphanLedger ledger;
    private readonly IRobotLink link;
    private readonly ContinuingPlanner planner;
    private readonly MissionRecorder recorder;
    private readonly TimeProvider time;
    private readonly MissionLoop loop;
    private readonly EffectLooks looks;

    private RobotStation(NodeCrew crew, IRobotLink link, OrphanLedger ledger, IJournal journal, int epoch)
    {
        (this.link, this.ledger, time) = (link, ledger, crew.Time);
        planner = new(crew.Planner, epoch);
        recorder = new(journal, []);
        Stop = new(registry, recorder, new StopOptions(), time);
        var safeguards = new Safeguards(new RulePolicy(crew.Policy, time), crew.Approver, Stop);
        var options = new DispatcherOptions();
        var dispatcher = new Dispatcher(registry, link, safeguards, recorder, options, time);
        looks = new(link, options, time);
        loop = new(planner, dispatcher, questioner: null, new MissionOptions(), time);
    }

    /// <summary>Stops the robot.</summary>
    public StopSwitch Stop { get; }

    /// <summary>Connects to a robot; what an earlier node had on its way is given up by the robot, and known afterwards.</summary>
    /// <param name="robotId">The robot.</param>
    /// <param name="crew">What the node brings.</param>
    /// <param name="open">The steps that were on their way.</param>
    /// <param name="journal">Keeps what happens.</param>
    /// <param name="epoch">How often the robot came to a node.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The station.</returns>
    public static async Task<RobotStation> OpenAsync(string robotId, NodeCrew crew, IReadOnlyList<StepStarting> open, IJournal journal, int epoch, CancellationToken cancellationToken)
    {
        var ledger = new OrphanLedger([.. open.Select(step => new LedgerEntry(robotId, step.CommandId, step.Step.Action))]);
        var link = crew.Link(robotId, ledger);
        var station = new RobotStation(crew, link, ledger, journal, epoch);
        try
        {
            var actuator = new RobotActuator(link, new RobotActuatorOptions(), crew.Time);
            await actuator.ConnectAsync(cancellationToken).ConfigureAwait(false);
            station.registry.Add(actuator, actuator.Description);
            await station.UntilSeenAsync(cancellationToken).ConfigureAwait(false);
            return station;
        }
        catch
        {
            await link.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Carries a mission out, or goes on with it.</summary>
    /// <param name="mission">The mission.</param>
    /// <param name="past">What an earlier node did of it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>A task that ends when it is over, and noted to be.</returns>
    public async Task RunAsync(WaitingMission mission, MissionPast past, CancellationToken cancellationToken)
    {
        if (await FindUncertainAsync(mission, past, cancellationToken).ConfigureAwait(false) is { } uncertain)
        {
            await EndAsync(mission, MissionStatus.Failed, ResultCode.EffectUnknown, $"{uncertain.Action} was under way when its node was lost, and cannot be done twice: look at what came of it, and say it again if it is still wanted.").ConfigureAwait(false);
        }
        else if (past.IsDone)
        {
            await EndAsync(mission, MissionStatus.Succeeded, ResultCode.None, "").ConfigureAwait(false);
        }
        else
        {
            planner.Continue(past.Rest(), past.History);
            await loop.RunAsync(new MissionCommand(mission.Command) { MissionId = mission.Id }, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await registry.DisposeAsync().ConfigureAwait(false);
        ledger.Dispose();
    }

    /// <summary>Waits until the robot has told of its world: words can be about nothing before. One that has nothing to tell is not waited for long.</summary>
    private async Task UntilSeenAsync(CancellationToken cancellationToken)
    {
        for (var look = 0; look < MostLooks && (await link.ObserveAsync(cancellationToken).ConfigureAwait(false)).Entities.Count == 0; look++)
        {
            await Task.Delay(LookWait, time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Finds out what came of the steps that were on their way: by the robot's word, and by looking.</summary>
    /// <returns>A step that may have been done and must not be done twice; null when there is none.</returns>
    private async Task<ActionStep?> FindUncertainAsync(WaitingMission mission, MissionPast past, CancellationToken cancellationToken)
    {
        ActionStep? uncertain = null;
        foreach (var step in past.Open)
        {
            var told = ledger.Find(registry.Actuators[0].Id, step.CommandId)?.Result ?? ActionResult.Failure(ResultCode.EffectUnknown, "The robot was told to give it up; how far it got is not known.");
            var (effect, count) = await looks.FindAsync(step, told, cancellationToken).ConfigureAwait(false);
            var result = effect switch
            {
                EffectSight.Seen => ActionResult.Done(told.Applied.Count > 0 ? told.Applied : step.Step.Arguments, effectKnown: true, told.Succeeded ? told.Message : ""),
                EffectSight.Unknown when told is { Succeeded: true, EffectKnown: false } && step.Ensures.Count > 0 => ActionResult.Failure(ResultCode.EffectUnknown, "The robot says that it has done it, and whether it worked cannot be told."),
                EffectSight.NotSeen when told.Succeeded => ActionResult.Failure(ResultCode.EffectNotSeen, "The robot says that it has done it, and it is not seen."),
                _ => told,
            };
            past.Resolve(step, result, time.GetUtcNow());
            await recorder.RecordAsync(new StepVerified(time.GetUtcNow(), mission.Id, step.Step, result, effect, count), cancellationToken).ConfigureAwait(false);
            if (!result.Succeeded && !MayBeDoneAgain(step.Step, effect, result))
            {
                uncertain ??= step.Step;
            }
        }

        return uncertain;
    }

    /// <summary>What cannot be undone is never done twice; what can, only where it is known not to be done, or where twice is as once.</summary>
    private bool MayBeDoneAgain(ActionStep step, EffectSight seen, ActionResult result) => registry.Manifest.Find(step.Actuator, step.Action)?.Effect switch
    {
        ActionEffect.Idempotent or ActionEffect.ReadOnly => true,
        ActionEffect.Reversible => seen == EffectSight.NotSeen || result.Code != ResultCode.EffectUnknown,
        _ => false,
    };

    private async Task EndAsync(WaitingMission mission, MissionStatus status, ResultCode code, string message) =>
        await recorder.RecordAsync(new MissionEnded(time.GetUtcNow(), mission.Id, status, code, message), CancellationToken.None).ConfigureAwait(false);
}
