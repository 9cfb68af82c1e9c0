using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Ros;

/// <summary>Moves a robot by velocities, by what its odometry says.</summary>
internal sealed class RosDriving(RosRobot robot, RosBoard board, VelocityStream stream, RosRobotLinkOptions options, TimeProvider time)
{
    private const double Slowest = 0.05;
    private const double NearMetres = 0.02;
    private const double NearRadians = 0.03;
    private const double Progress = 0.02;

    /// <summary>Drives straight on; negative metres are backward.</summary>
    public Task<ActionResult> MoveAsync(ActionStep step, double metres, IProgress<ActionProgress>? progress, CancellationToken cancellationToken) => DoAsync(
        new(metres, NearMetres, robot.Limits.Linear, robot.Limits.LinearAcceleration, "m", speed => new(speed, 0), (from, _, now, _) => Along(from, now)),
        step, progress, cancellationToken);

    /// <summary>Turns on the spot; negative radians are to the right.</summary>
    public Task<ActionResult> TurnAsync(ActionStep step, double radians, IProgress<ActionProgress>? progress, CancellationToken cancellationToken) => DoAsync(
        new(radians, NearRadians, robot.Limits.Angular, robot.Limits.AngularAcceleration, "rad", speed => new(0, speed), (_, last, now, done) => done + Turned(last, now)),
        step, progress, cancellationToken);

    private static double Along(Pose from, Pose now) => ((now.XMetres - from.XMetres) * Math.Cos(from.HeadingRadians)) + ((now.YMetres - from.YMetres) * Math.Sin(from.HeadingRadians));

    private static double Turned(Pose last, Pose now) => Math.IEEERemainder(now.HeadingRadians - last.HeadingRadians, Math.Tau);

    private async Task<ActionResult> DoAsync(Motion motion, ActionStep step, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
    {
        if (board.Odometry is not { } known || known.Age > options.OdometryAge)
        {
            return ActionResult.Rejection(ResultCode.LinkDown, "The robot's odometry is silent: how far it comes would not be seen.");
        }

        var (from, last, done) = (known.Pose, known.Pose, 0.0);
        var (mark, marked) = (0.0, time.GetTimestamp());
        try
        {
            while (motion.IsLeft(done))
            {
                if (!stream.Drive(motion.At(done)))
                {
                    return Stopped(done, motion, "The robot was stopped");
                }

                await Task.Delay(options.Velocity.Period / 2, time, cancellationToken).ConfigureAwait(false);
                var (now, age) = board.Odometry!.Value;
                (last, done) = (now, motion.Measure(from, last, now, done));
                if (age > options.OdometryAge)
                {
                    return ActionResult.Failure(ResultCode.EffectUnknown, $"The odometry fell silent on the way, after {Math.Abs(done):0.00} {motion.Unit}: the robot was told to stand.");
                }

                (mark, marked) = Math.Abs(done - mark) > Progress ? (done, time.GetTimestamp()) : (mark, marked);
                if (time.GetElapsedTime(marked) > options.Stuck)
                {
                    return ActionResult.Failure(ResultCode.DeviceFailed, $"The robot does not come on, after {Math.Abs(done):0.00} {motion.Unit}.");
                }

                progress?.Report(new(step.Id, Math.Clamp(done / motion.Amount, 0, 1), $"{Math.Abs(done):0.0} of {Math.Abs(motion.Amount):0.0} {motion.Unit}"));
            }

            return ActionResult.Done(step.Arguments, effectKnown: true, $"{Math.Abs(done):0.00} {motion.Unit} by its odometry.");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Stopped(done, motion, "It was cancelled");
        }
        finally
        {
            stream.Drive(VelocityCommand.Zero);
        }
    }

    private static ActionResult Stopped(double done, Motion motion, string why) =>
        new(ActionStatus.Stopped, ResultCode.Stopped, $"{why} after {Math.Abs(done):0.00} {motion.Unit}.") { EffectKnown = true };

    /// <summary>What is to be done, and how it is measured.</summary>
    private sealed record Motion(
        double Amount, double Near, double Limit, double Acceleration, string Unit, Func<double, VelocityCommand> Velocity, Func<Pose, Pose, Pose, double, double> Measure)
    {
        /// <summary>Whether some of it is still to be done.</summary>
        public bool IsLeft(double done) => (Amount - done) * Math.Sign(Amount) > Near;

        /// <summary>As fast as it can still slow down in time.</summary>
        public VelocityCommand At(double done)
        {
            var left = Amount - done;
            return Velocity(Math.Sign(left) * Math.Clamp(Math.Sqrt(Acceleration * Math.Abs(left)), Math.Min(Slowest, Limit), Limit));
        }
    }
}
