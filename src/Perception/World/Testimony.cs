using LamRobot.Contracts;

namespace LamRobot.Perception.World;

/// <summary>What a robot said, and when.</summary>
internal sealed record Testimony(Observation Said, DateTimeOffset HeardAt)
{
    public IEnumerable<Entity> EntitiesAt(DateTimeOffset now) => Said.Entities.Select(entity => entity with { Age = entity.Age + Since(now) });

    public IEnumerable<RobotState> RobotsAt(DateTimeOffset now) => Said.Robots.Select(robot => robot with { Age = robot.Age + Since(now) });

    private TimeSpan Since(DateTimeOffset now) => now > HeardAt ? now - HeardAt : TimeSpan.Zero;
}
