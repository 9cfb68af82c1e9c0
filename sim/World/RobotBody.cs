namespace LamRobot.Sim;

/// <summary>The robot's base: drives along a route with limited speed and acceleration, turns, brakes.</summary>
internal sealed class RobotBody(Point position, double headingRadians)
{
    /// <summary>Highest speed, in m/s.</summary>
    public const double TopSpeed = 0.8;

    private const double Acceleration = 0.9;
    private const double SoftBraking = 6.0;
    private const double HardBraking = 9.0;
    private const double RadiansPerSecond = 1.6;
    private const double DrivableError = 0.25;
    private readonly Queue<Point> route = [];
    private double direction = headingRadians;
    private double? wantedHeading;
    private double braking;

    public Point Position { get; private set; } = position;

    public double Heading { get; private set; } = headingRadians;

    /// <summary>Speed along the ground, in m/s.</summary>
    public double Speed { get; private set; }

    /// <summary>Whether it stands where and as it was told to.</summary>
    public bool Settled => route.Count == 0 && wantedHeading is null && Speed == 0;

    /// <summary>Whether it stands still on its way and keeps the rest of it.</summary>
    public bool Held { get; set; }

    /// <summary>Whether it moves, or is about to.</summary>
    public bool Moving => Speed > 0 || (!Held && !Settled);

    public void Place(Point where) => Position = where;

    public void Drive(IEnumerable<Point> points, double? finalHeading)
    {
        route.Clear();
        foreach (var point in points)
        {
            route.Enqueue(point);
        }

        (wantedHeading, braking) = (finalHeading, 0);
    }

    public void Turn(double heading) => (wantedHeading, braking) = (heading, 0);

    /// <summary>Gives up the route and brakes; from top speed it stands within 140 ms, hard within 90 ms.</summary>
    public void Brake(bool hard)
    {
        route.Clear();
        wantedHeading = null;
        braking = Math.Max(braking, hard ? HardBraking : SoftBraking);
    }

    public void Step(double seconds)
    {
        if (Held)
        {
            Slow(SoftBraking, seconds);
            return;
        }

        while (route.TryPeek(out var reached) && Position.DistanceTo(reached) < 1e-6)
        {
            route.Dequeue();
        }

        if (route.TryPeek(out var next))
        {
            DriveTowards(next, seconds);
            return;
        }

        Slow(braking > 0 ? braking : SoftBraking, seconds);
        if (Speed == 0 && wantedHeading is { } heading)
        {
            Heading = Angle.Turn(Heading, heading, RadiansPerSecond * seconds);
            wantedHeading = Math.Abs(Angle.Normalize(heading - Heading)) < 1e-6 ? null : heading;
        }
    }

    private void Slow(double brake, double seconds)
    {
        Speed = Math.Max(0, Speed - (brake * seconds));
        Position += new Point(Math.Cos(direction), Math.Sin(direction)) * (Speed * seconds);
    }

    private void DriveTowards(Point next, double seconds)
    {
        var course = Position.HeadingTo(next);
        Heading = Angle.Turn(Heading, course, RadiansPerSecond * seconds);
        var turned = Math.Abs(Angle.Normalize(course - Heading)) < DrivableError;
        var distance = Position.DistanceTo(next);
        var safe = Math.Sqrt(2 * Acceleration * distance);
        var wanted = turned ? Math.Min(TopSpeed, Math.Max(safe, 0.02)) : 0;
        Speed = wanted >= Speed ? Math.Min(wanted, Speed + (Acceleration * seconds)) : Math.Max(wanted, Speed - (SoftBraking * seconds));
        if (turned)
        {
            direction = course;
            Position = Position.Towards(next, Speed * seconds);
        }

        if (Position.DistanceTo(next) < 1e-6)
        {
            Position = next;
            route.Dequeue();
            Speed = route.Count == 0 ? Math.Min(Speed, 0.05) : Speed;
        }
    }
}
