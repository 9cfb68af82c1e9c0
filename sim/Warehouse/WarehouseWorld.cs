using LamRobot.Bridge.Mqtt.Maps;

namespace LamRobot.Sim;

/// <summary>A warehouse with its robots, stepped by whoever owns its time; from the same seed it goes the same way.</summary>
/// <remarks>Not safe for concurrent use: a fleet holds a lock around every call.</remarks>
public sealed class WarehouseWorld
{
    private const double LowCharge = 15;
    private readonly CarrierLimits limits;
    private readonly WarehouseFaults faults;
    private readonly Chance chance;
    private readonly List<Carrier> carriers = [];
    private readonly Dictionary<string, TimeSpan> blocked = new(StringComparer.Ordinal);
    private readonly List<Deed> deeds = [];
    private readonly HashSet<(int, int)> touching = [];

    /// <summary>Makes a world.</summary>
    /// <param name="scenario">Its warehouse.</param>
    /// <param name="robots">How many robots, at most as many as the scenario has starts.</param>
    /// <param name="seed">All chance comes from it.</param>
    /// <param name="faults">What goes wrong.</param>
    /// <param name="limits">How the robots move; the usual way when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The scenario has no room for so many robots.</exception>
    public WarehouseWorld(WarehouseScenario scenario, int robots, int seed, WarehouseFaults faults, CarrierLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentOutOfRangeException.ThrowIfLessThan(robots, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(robots, scenario.Starts.Count);
        (Scenario, this.faults, this.limits) = (scenario, faults, limits ?? CarrierLimits.Usual);
        chance = new(seed);
        Stock = new(scenario.Loads);
        for (var index = 0; index < robots; index++)
        {
            var node = Map.FindNode(scenario.Starts[index].Node)!;
            var charge = chance.Happens(faults.LowBattery) ? LowCharge : 100;
            carriers.Add(new($"robot{index + 1}", new(node.X, node.Y), scenario.Starts[index].HeadingRadians, this.limits) { Charge = charge });
        }
    }

    /// <summary>Told of each thing that was done, at once.</summary>
    public event Action<Deed>? Done;

    /// <summary>The warehouse as it was at the start.</summary>
    public WarehouseScenario Scenario { get; }

    /// <summary>Where robots drive.</summary>
    public RouteMap Map => Scenario.Map;

    /// <summary>How the robots move.</summary>
    public CarrierLimits Limits => limits;

    /// <summary>Time of the world.</summary>
    public TimeSpan Elapsed { get; private set; }

    /// <summary>The robots, as they truly are.</summary>
    public IReadOnlyList<Carrier> Carriers => carriers;

    /// <summary>The loads that stand at stations; what is carried is with its robot.</summary>
    public IReadOnlyList<WarehouseLoad> Loads => Stock.Standing;

    /// <summary>What was done, in order.</summary>
    public IReadOnlyList<Deed> Deeds => deeds;

    /// <summary>How often two robots came nearer to each other than their size.</summary>
    public int Collisions { get; private set; }

    internal Stock Stock { get; }

    /// <summary>Lays something on an edge, until it is freed.</summary>
    /// <param name="edgeId">The edge.</param>
    public void Block(string edgeId) => blocked[edgeId] = TimeSpan.MaxValue;

    /// <summary>Clears an edge.</summary>
    /// <param name="edgeId">The edge.</param>
    public void Free(string edgeId) => blocked.Remove(edgeId);

    /// <summary>Moves the world.</summary>
    /// <param name="step">How far, above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The step does not go forward.</exception>
    public void Step(TimeSpan step)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(step, TimeSpan.Zero);
        Elapsed += step;
        foreach (var carrier in carriers)
        {
            carrier.BlockedOn = carrier.Leg?.EdgeId is { } edge && IsBlocked(edge) ? edge : null;
            carrier.FieldStop = carrier.FieldViolation && IsAhead(carrier);
            carrier.Step(step.TotalSeconds);
        }

        NoteTouching();
    }

    /// <summary>Tells that a robot enters an edge: something may lie there.</summary>
    internal void Enter(string edgeId)
    {
        if (chance.Happens(faults.EdgeBlocked))
        {
            blocked.TryAdd(edgeId, Elapsed + faults.BlockedFor);
        }
    }

    /// <summary>Whether a grasp slips this time.</summary>
    internal bool Slips() => chance.Happens(faults.GraspSlip);

    internal void Note(Deed deed)
    {
        deeds.Add(deed);
        Done?.Invoke(deed);
    }

    private bool IsBlocked(string edgeId)
    {
        if (!blocked.TryGetValue(edgeId, out var until))
        {
            return false;
        }

        return until > Elapsed || !blocked.Remove(edgeId);
    }

    private bool IsAhead(Carrier carrier)
    {
        var course = carrier.Course;
        foreach (var other in carriers)
        {
            var away = other.Position - carrier.Position;
            if (other != carrier && IsNear(carrier, other) && (away.X * Math.Cos(course)) + (away.Y * Math.Sin(course)) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNear(Carrier one, Carrier other)
    {
        var (x, y) = (one.X - other.X, one.Y - other.Y);
        return (x * x) + (y * y) < limits.Size * limits.Size;
    }

    private void NoteTouching()
    {
        carriers.ForEach(static carrier => carrier.FieldViolation = false);
        for (var one = 0; one < carriers.Count; one++)
        {
            for (var other = one + 1; other < carriers.Count; other++)
            {
                if (!IsNear(carriers[one], carriers[other]))
                {
                    _ = touching.Count > 0 && touching.Remove((one, other));
                    continue;
                }

                carriers[one].FieldViolation = carriers[other].FieldViolation = true;
                Collisions += touching.Add((one, other)) ? 1 : 0;
            }
        }
    }
}
