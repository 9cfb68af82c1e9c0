namespace LamRobot.Sim;

/// <summary>The arm's motion: its tip goes from point to point in straight lines, with limited speed and acceleration, and brakes.</summary>
/// <param name="rest">Where the tip is at first.</param>
/// <param name="error">How far the tip truly is from where the arm believes it, along the table.</param>
internal sealed class ArmBody(Point3 rest, Point error)
{
    /// <summary>Highest speed of the tip, in m/s.</summary>
    public const double TopSpeed = 0.5;

    private const double Acceleration = 1.5;
    private const double SoftBraking = 4.0;
    private const double HardBraking = 8.0;
    private const double Crawl = 0.01;
    private readonly Queue<(Point3 Target, double TopSpeed)> route = [];
    private Point3 direction;
    private double braking;
    private Point3 stopBefore = rest;

    /// <summary>Where the arm believes its tip.</summary>
    public Point3 Tip { get; private set; } = rest;

    /// <summary>Where the tip is.</summary>
    public Point3 TrueTip => Tip + Point3.Above(error, 0);

    /// <summary>Speed of the tip, in m/s.</summary>
    public double Speed { get; private set; }

    /// <summary>Whether it stands where it was told to.</summary>
    public bool Settled => route.Count == 0 && Speed == 0;

    public void MoveTo(Point3 target, double topSpeed = TopSpeed)
    {
        route.Enqueue((target, topSpeed));
        braking = 0;
    }

    /// <summary>Gives up the way and brakes; from top speed it stands within 125 ms, hard within 63 ms, and never goes farther than it was told to.</summary>
    public void Brake(bool hard)
    {
        if (route.TryPeek(out var next))
        {
            stopBefore = next.Target;
        }

        route.Clear();
        braking = Math.Max(braking, hard ? HardBraking : SoftBraking);
    }

    /// <summary>Whether it stands still on its way and keeps the rest of it.</summary>
    public bool Held { get; set; }

    /// <summary>Whether it moves, or is about to.</summary>
    public bool Moving => Speed > 0 || (!Held && !Settled);

    public void Step(double seconds)
    {
        if (route.TryPeek(out var next))
        {
            if (Held)
            {
                Slow(SoftBraking, next.Target, seconds);
                return;
            }

            Go(next.Target, next.TopSpeed, seconds);
            return;
        }

        Slow(braking > 0 ? braking : SoftBraking, stopBefore, seconds);
    }

    private void Slow(double brake, Point3 farthest, double seconds)
    {
        Speed = Math.Max(0, Speed - (brake * seconds));
        Tip += direction * Math.Min(Speed * seconds, Tip.DistanceTo(farthest));
    }

    private void Go(Point3 target, double topSpeed, double seconds)
    {
        var distance = Tip.DistanceTo(target);
        var wanted = Math.Min(topSpeed, Math.Max(Crawl, Math.Sqrt(2 * Acceleration * distance)));
        Speed = wanted >= Speed ? Math.Min(wanted, Speed + (Acceleration * seconds)) : Math.Max(wanted, Speed - (SoftBraking * seconds));
        direction = distance > 0 ? (target - Tip) * (1 / distance) : direction;
        Tip = Tip.Towards(target, Speed * seconds);
        if (Tip.DistanceTo(target) < 1e-6)
        {
            (Tip, stopBefore) = (target, target);
            route.Dequeue();
            Speed = 0;
        }
    }
}
