namespace LamRobot.Bridge.Mqtt;

/// <summary>How fast a robot may be told to move.</summary>
/// <param name="Linear">Metres per second.</param>
/// <param name="Angular">Radians per second.</param>
/// <param name="LinearAcceleration">Metres per second, per second; slowing down is never held back.</param>
/// <param name="AngularAcceleration">Radians per second, per second.</param>
public sealed record VelocityLimits(double Linear = 0.3, double Angular = 0.8, double LinearAcceleration = 0.5, double AngularAcceleration = 1.5)
{
    /// <summary>Brings a command within the limits.</summary>
    /// <param name="wanted">The command.</param>
    /// <returns>The nearest one that is allowed; standing when the command is no number.</returns>
    public VelocityCommand Clamp(VelocityCommand wanted) => double.IsFinite(wanted.Linear) && double.IsFinite(wanted.Angular)
        ? new(Math.Clamp(wanted.Linear, -Linear, Linear), Math.Clamp(wanted.Angular, -Angular, Angular))
        : VelocityCommand.Zero;

    /// <summary>Comes nearer to a command in a moment, not faster than allowed.</summary>
    /// <param name="now">What was sent last.</param>
    /// <param name="wanted">What is wanted.</param>
    /// <param name="elapsed">How long the moment is.</param>
    /// <returns>What to send.</returns>
    public VelocityCommand Approach(VelocityCommand now, VelocityCommand wanted, TimeSpan elapsed) => new(
        Approach(now.Linear, wanted.Linear, LinearAcceleration * elapsed.TotalSeconds),
        Approach(now.Angular, wanted.Angular, AngularAcceleration * elapsed.TotalSeconds));

    // Who turns round slows down to a stand at once, and speeds up the other way from there.
    private static double Approach(double now, double wanted, double most)
    {
        var from = now * wanted < 0 ? 0 : now;
        return Math.Abs(wanted) <= Math.Abs(from) ? wanted : from + Math.Clamp(wanted - from, -most, most);
    }
}
