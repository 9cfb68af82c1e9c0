using LamRobot.Actuators;
using LamRobot.Actuators.Robot;
using LamRobot.Bridge.Mqtt;
using LamRobot.Contracts;
using LamRobot.Sim;

namespace LamRobot.Bridge.Service;

/// <summary>Everything between a person's words and a robot on a broker, started and connected.</summary>
internal sealed class RobotService : IAsyncDisposable
{
    private readonly Stack<IAsyncDisposable> parts = new();
    private IReadOnlyList<EarlierMission>? earlier;

    private RobotService(LoadedPlanner planner) => Planner = planner;

    /// <summary>Who plans.</summary>
    public LoadedPlanner Planner { get; }

    /// <summary>What was asked for.</summary>
    public required ServiceRequest Request { get; init; }

    /// <summary>Keeps what happens.</summary>
    public required IReadableJournal Journal { get; init; }

    /// <summary>Where the broker is.</summary>
    public required BrokerAddress Broker { get; init; }

    /// <summary>The own broker; null when another one is used.</summary>
    public EmbeddedBroker? OwnBroker { get; init; }

    /// <summary>The own simulated robot; null when another robot is used.</summary>
    public MqttRobot? OwnRobot { get; init; }

    /// <summary>The way from commands to the robot.</summary>
    public required MissionStack Stack { get; init; }

    /// <summary>Takes commands.</summary>
    public required CommandDesk Desk { get; init; }

    /// <summary>Tells when missions' first actions went out.</summary>
    public required SendingClock Sending { get; init; }

    /// <summary>What people look through; null where there is no camera.</summary>
    public CameraView? Camera { get; init; }

    /// <summary>The connection to the broker.</summary>
    public required MqttLink Mqtt { get; init; }

    /// <summary>The rules.</summary>
    public required PolicyFile Policy { get; init; }

    /// <summary>Who asked for what, who approved it, and what was denied.</summary>
    public required AuditTrail Audit { get; init; }

    /// <summary>Takes in robots that come later; null where the robots are fixed.</summary>
    public RobotArrivals? Arrivals { get; init; }

    /// <summary>What a person should know of commands that an earlier program could not see to the end.</summary>
    public IReadOnlyList<string> LeftBehind { get; init; } = [];

    /// <summary>What a person should know of what acts besides the robot.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>What an earlier process left unfinished, and what is seen of it.</summary>
    public IReadOnlyList<RecoveredMission> Recovered { get; init; } = [];

    /// <summary>Gives what the journal had at the start, once: it is much, and is not kept.</summary>
    /// <returns>The missions, the oldest first; null when they were given already.</returns>
    public IReadOnlyList<EarlierMission>? TakeEarlier() => Interlocked.Exchange(ref earlier, null);

    /// <summary>What a person should be told of earlier runs.</summary>
    public IEnumerable<string> ToldOfEarlierRuns => Recovered.Select(mission => $"\"{mission.Command}\": {mission.Message}").Concat(LeftBehind);

    /// <summary>Starts what is asked for.</summary>
    /// <param name="request">What that is.</param>
    /// <param name="planner">Who plans; the service owns it from now on.</param>
    /// <param name="listeners">Who watches.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The service.</returns>
    /// <exception cref="SetupException">A part cannot be started.</exception>
    /// <exception cref="TimeoutException">The robot does not show itself.</exception>
    public static async ValueTask<RobotService> StartAsync(
        ServiceRequest request, LoadedPlanner planner, IReadOnlyList<IMissionListener> listeners, TimeProvider time, CancellationToken cancellationToken)
    {
        var parts = new List<IAsyncDisposable>();
        try
        {
            return await StartAsync(request, planner, listeners, time, parts, cancellationToken);
        }
        catch
        {
            foreach (var part in Enumerable.Reverse(parts))
            {
                await part.DisposeAsync();
            }

            planner.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        // Missions that others began end before the robot's link does, for the robot has to be told.
        await Desk.EndAsync();
        while (parts.TryPop(out var part))
        {
            await part.DisposeAsync();
        }

        Planner.Dispose();
    }

    private static async ValueTask<RobotService> StartAsync(
        ServiceRequest request, LoadedPlanner planner, IReadOnlyList<IMissionListener> listeners, TimeProvider time, List<IAsyncDisposable> parts, CancellationToken cancellationToken)
    {
        var journal = await JournalFactory.OpenAsync(request.Journal, cancellationToken);
        Keep(parts, journal as IAsyncDisposable);
        Keep(parts, JournalKeeping.Begin(journal, request.JournalDays, time));
        var unfinished = journal.ReadUnfinished();
        var policy = Keep(parts, PolicyFile.Open(request.PolicyFile, request.Ask, time))!;
        var earlier = EarlierMission.Read(journal);
        var (requesters, audit) = (new RequesterBook(), new AuditTrail(earlier.SelectMany(mission => mission.Events)));
        policy.Told += sentence => audit.NotePolicy(time.GetUtcNow(), sentence);
        var broker = request.Broker is null ? Keep(parts, await BrokerFactory.StartAsync(request.BrokerPort, cancellationToken)) : null;
        var address = broker?.BrokerAddress ?? BrokerFactory.Parse(request.Broker!);
        var robot = broker is null ? null : Keep(parts, await SimulatedRobot.StartAsync(address, request, time, cancellationToken));
        var mqtt = Keep(parts, await BrokerFactory.ConnectAsync(address, time, cancellationToken));
        var ledger = broker is null ? LedgerFactory.Open(request.Ledger) : null;
        Keep(parts, ledger);
        var finder = broker is null ? new RobotFinder(mqtt!, FloorMap.Read(request.Map), ledger, time, RosFiles.Read(request.Ros)) : null;
        IReadOnlyList<FoundRobot> found = finder is null ? [] : await finder.ChooseAllAsync(request.Robot, request.Command, cancellationToken);
        var link = broker is null ? found[0].Open(mqtt!) : new JsonRobotLink(mqtt!, request.Robot ?? SimulatedRobot.DefaultId(request.Place), new JsonRobotLinkOptions(), time);
        var sight = Keep(parts, await ServiceSight.OpenAsync(request, mqtt!, link, time, cancellationToken));
        var sending = new SendingClock(sight?.Eyes is { } eyes ? new SightedRobotLink(link, eyes, new(), time) : link, time);
        var dialogue = request.HasPerson ? new PersonDialogue(time) : null;
        var approver = new PatientApprover(dialogue ?? (IApprover)(request.Approved ? new ConsentingApprover() : new DenyingApprover()), policy, time);
        var guests = Keep(parts, await Guests.OpenAsync(request, approver, time, cancellationToken))!;
        IReadOnlyList<IRobotLink> others = [.. found.Skip(1).Select(robot => robot.Open(mqtt!))];
        var company = new MissionCompany(journal, approver, [requesters, audit, .. listeners])
        {
            Questioner = dialogue,
            Guests = guests.HandOver(),
            Robots = [.. found.Skip(1).Zip(others, (robot, other) => (robot.Id, (IRobotLink)new SendingClock(other, time, sending)))],
            Rules = new FollowingPolicy(policy, requesters, time),
        };
        var stack = Keep(parts, await MissionStack.ConnectAsync(planner.Planner, sending, company, MissionPace.RealWithOwnPatience, time, cancellationToken))!;
        var emergency = journal.ReadEmergency();
        if (emergency)
        {
            await stack.Stop.StopAsync(StopKind.Emergency, "restart", cancellationToken);
        }

        await RobotWait.UntilAsync(async () => (await sending.ObserveAsync(cancellationToken)).Entities.Count > 0, time, cancellationToken);
        var arrivals = finder is not null && request is { Robot: null, Command: "" }
            ? Keep(parts, await RobotArrivals.BeginAsync(address, finder, stack, robot => new SendingClock(robot.Open(mqtt!), time, sending), time, cancellationToken))
            : null;
        planner.Prepare(stack.ManifestFor(""), await stack.Observer.ObserveAsync(cancellationToken));
        var service = new RobotService(planner)
        {
            Request = request,
            Journal = journal,
            earlier = earlier,
            Broker = address,
            OwnBroker = broker,
            OwnRobot = robot,
            Stack = stack,
            Desk = new CommandDesk(stack, dialogue, token => RobotRelease.LetGoAsync(stack.Links, time, token), time)
            {
                DryRuns = new DryRunDesk(planner.Planner, () => stack.Manifest, stack.Observer, company, new FollowingPolicy(policy, requesters, time), time),
                OnlyDry = request.DryRun,
            },
            Mqtt = mqtt!,
            Policy = policy,
            Audit = audit,
            Sending = sending,
            Camera = sight?.View,
            LeftBehind = [.. Enumerable.Repeat("The emergency stop is still on: release it when everybody is clear.", emergency ? 1 : 0), .. UnfinishedOrders.By([link, .. others]), .. UnfinishedOrders.Of(ledger)],
            Arrivals = arrivals,
            Remarks = [.. stack.Remarks, .. guests.Remarks, .. sight?.Remarks ?? []],
            Recovered = await new MissionRecovery(stack.Observer, new MissionRecorder(journal, company.Listeners), time).RecoverAsync(unfinished, cancellationToken),
        };
        parts.ForEach(service.parts.Push);
        return service;
    }

    private static T? Keep<T>(List<IAsyncDisposable> parts, T? part)
        where T : class, IAsyncDisposable
    {
        if (part is not null)
        {
            parts.Add(part);
        }

        return part;
    }
}
