namespace LamRobot.Sim;

/// <summary>A robot of the warehouse as it truly is: where it stands, how it drives, what it carries, how full its battery is.</summary>
public sealed class Carrier
{
    private const double Drivable = 0.02;
    private const double Bend = 0.3;
    private const double Arrived = 0.0001;
    private readonly List<CarrierLeg> legs = [];
    private readonly CarrierLimits limits;
    private Point origin;
    private double? wantedHeading;
    private int reached;

    internal Carrier(string id, Point position, double headingRadians, CarrierLimits limits)
    {
        (Id, Position, Heading, this.limits) = (id, position, headingRadians, limits);
    }

    /// <summary>Its id in the world.</summary>
    public string Id { get; }

    /// <summary>Metres.</summary>
    public double X => Position.X;

    /// <summary>Metres.</summary>
    public double Y => Position.Y;

    /// <summary>Radians.</summary>
    public double Heading { get; private set; }

    /// <summary>Metres per second.</summary>
    public double Speed { get; private set; }

    /// <summary>Radians per second.</summary>
    public double TurningSpeed { get; private set; }

    /// <summary>Percent, 0..100.</summary>
    public double Charge { get; internal set; } = 100;

    /// <summary>Whether it is being charged.</summary>
    public bool Charging { get; internal set; }

    /// <summary>What it carries; null when nothing.</summary>
    public WarehouseLoad? Load { get; internal set; }

    /// <summary>Whether another carrier is nearer than their size.</summary>
    public bool FieldViolation { get; internal set; }

    /// <summary>The edge on which something lies in its way; null when none does.</summary>
    public string? BlockedOn { get; internal set; }

    /// <summary>Whether it stands and does not turn.</summary>
    public bool Standing => Speed == 0 && TurningSpeed == 0;

    internal Point Position { get; private set; }

    /// <summary>Whether its own control lets it stand.</summary>
    internal bool Held { get; set; }

    /// <summary>Whether its brakes are on.</summary>
    internal bool Braked { get; set; }

    /// <summary>Whether another carrier is ahead, so that it must not go on.</summary>
    internal bool FieldStop { get; set; }

    internal CarrierLeg? Leg => legs.Count > 0 ? legs[0] : null;

    /// <summary>Where it would move to now.</summary>
    internal double Course => legs.Count > 0 ? Position.HeadingTo(legs[0].Target) : Heading;

    /// <summary>Drives along these legs from here, and stands at the end of the last.</summary>
    internal void Follow(IReadOnlyList<CarrierLeg> way)
    {
        if (way.Count > 0 && (legs.Count == 0 || legs[0].Target != way[0].Target))
        {
            origin = Position;
        }

        legs.Clear();
        legs.AddRange(way);
    }

    /// <summary>How many legs were done since the last question.</summary>
    internal int TakeReached()
    {
        var count = reached;
        reached = 0;
        return count;
    }

    internal void Step(double seconds)
    {
        var (before, from) = (Heading, Position);
        Move(seconds);
        TurningSpeed = Speed == 0 ? Angle.Normalize(Heading - before) / seconds : 0;
        var driven = Position.DistanceTo(from);
        Charging &= driven == 0;
        Charge = Math.Clamp(Charge - (driven * limits.DrainPerMetre) + (Charging ? limits.ChargePerSecond * seconds : 0), 0, 100);
    }

    private void Move(double seconds)
    {
        var hard = Braked || FieldStop || BlockedOn is not null || Charge <= 0;
        if (hard || Held || (legs.Count == 0 && wantedHeading is null))
        {
            Speed = Math.Max(0, Speed - ((hard ? limits.EmergencyDeceleration : limits.Deceleration) * seconds));
            Advance(Speed * seconds);
        }
        else if (wantedHeading is { } heading)
        {
            Heading = Angle.Turn(Heading, heading, limits.RadiansPerSecond * seconds);
            Settle(heading);
        }
        else
        {
            Drive(seconds);
        }
    }

    private void Drive(double seconds)
    {
        var course = Position.DistanceTo(legs[0].Target) <= Arrived ? Heading : Course;
        Heading = Angle.Turn(Heading, course, limits.RadiansPerSecond * seconds);
        if (Speed == 0 && Math.Abs(Angle.Normalize(course - Heading)) > Drivable)
        {
            return;
        }

        Speed = Math.Clamp(Ceiling(seconds), Math.Max(0, Speed - (limits.Deceleration * seconds)), Speed + (limits.Acceleration * seconds));
        Advance(Speed * seconds);
    }

    /// <summary>The speed from which every slower piece ahead, and the stand, can still be met by braking from the next step on.</summary>
    private double Ceiling(double seconds)
    {
        var step = limits.Deceleration * seconds;
        var horizon = limits.TopSpeed * limits.TopSpeed / limits.Deceleration;
        var (ceiling, ahead) = (Limit(legs[0]), Position.DistanceTo(legs[0].Target));
        for (var index = 0; ; index++)
        {
            var through = Stops(index) ? 0 : Limit(legs[index + 1]);
            ceiling = Math.Min(ceiling, Math.Sqrt((step * step) + (through * through) + (2 * limits.Deceleration * ahead)) - (through == 0 ? step : 0));
            if (through == 0 || ahead > horizon)
            {
                return ceiling;
            }

            ahead += legs[index].Target.DistanceTo(legs[index + 1].Target);
        }
    }

    private double Limit(CarrierLeg leg) => Math.Min(limits.TopSpeed, leg.MaxSpeed is > 0 and { } limit ? limit : limits.TopSpeed);

    private bool Stops(int index)
    {
        if (index + 1 == legs.Count || legs[index].Heading is not null)
        {
            return true;
        }

        var here = legs[index].Target;
        var before = index == 0 ? origin : legs[index - 1].Target;
        return before != here && Math.Abs(Angle.Normalize(here.HeadingTo(legs[index + 1].Target) - before.HeadingTo(here))) > Bend;
    }

    private void Advance(double distance)
    {
        while (legs.Count > 0 && Position.DistanceTo(legs[0].Target) <= distance + Arrived)
        {
            var (leg, stops) = (legs[0], Stops(0));
            distance = Math.Max(0, distance - Position.DistanceTo(leg.Target));
            (Position, origin) = (leg.Target, leg.Target);
            legs.RemoveAt(0);
            reached++;
            if (stops)
            {
                (Speed, wantedHeading) = (0, leg.Heading);
                Settle(leg.Heading);
                return;
            }
        }

        if (legs.Count > 0)
        {
            Position = Position.Towards(legs[0].Target, distance);
        }
    }

    private void Settle(double? heading)
    {
        if (heading is { } wanted && Math.Abs(Angle.Normalize(wanted - Heading)) < 1e-6)
        {
            wantedHeading = null;
        }
    }
}
