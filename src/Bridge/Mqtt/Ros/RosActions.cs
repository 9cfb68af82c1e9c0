using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Ros;

/// <summary>What a person may ask a robot behind a ROS bridge for.</summary>
internal static class RosActions
{
    public const string GoTo = "go_to";
    public const string Station = "station";
    public const string Move = "move";
    public const string Direction = "direction";
    public const string Forward = "forward";
    public const string Backward = "backward";
    public const string Distance = "distance";
    public const string Turn = "turn";
    public const string Left = "left";
    public const string Right = "right";
    public const string Angle = "angle";
    private const double LongestMove = 20;
    private const double MoveTimeoutSeconds = 180;
    private const double TurnTimeoutSeconds = 60;

    public static ActuatorManifest Of(RosRobot robot)
    {
        var actions = new List<ActionSpec>();
        if (robot.Navigates)
        {
            actions.Add(new(GoTo, robot.GoalTimeoutSeconds)
            {
                Description = "Drives to a station.",
                Effect = ActionEffect.Reversible,
                Parameters = [new(Station, ParameterKind.Entity) { Description = "Where to.", Required = true, EntityKinds = ["station"] }],
                Ensures = [new(robot.Id, "at", "{station}")],
            });
        }

        if (robot.Drives)
        {
            actions.Add(new(Move, MoveTimeoutSeconds)
            {
                Description = "Drives straight on for a distance.",
                Effect = ActionEffect.Reversible,
                Parameters =
                [
                    new(Direction, ParameterKind.Choice) { Description = "Which way.", Required = true, Choices = [Forward, Backward] },
                    new(Distance, ParameterKind.Number) { Description = "How far.", Required = true, Unit = "m", Minimum = 0.05, Maximum = LongestMove },
                ],
            });
            actions.Add(new(Turn, TurnTimeoutSeconds)
            {
                Description = "Turns on the spot.",
                Effect = ActionEffect.Reversible,
                Parameters =
                [
                    new(Direction, ParameterKind.Choice) { Description = "Which way.", Required = true, Choices = [Left, Right] },
                    new(Angle, ParameterKind.Number) { Description = "How far round.", Required = true, Unit = "deg", Minimum = 1, Maximum = 360 },
                ],
            });
        }

        return new(robot.Id, "mobile-robot") { Description = robot.Description, Actions = actions.ToEquatableList() };
    }
}
