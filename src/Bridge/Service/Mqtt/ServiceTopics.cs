using LamRobot.Bridge.Mqtt.Wire;

namespace LamRobot.Bridge.Service;

/// <summary>The service's own topics on a broker; no robot's topic is one of them, for those have a robot's id and a word.</summary>
internal static class ServiceTopics
{
    /// <summary>Commands in plain words.</summary>
    public const string Command = "lamrobot/command";

    /// <summary>Answers to questions.</summary>
    public const string Answer = "lamrobot/answer";

    /// <summary>Decisions about approvals.</summary>
    public const string Approval = "lamrobot/approval";

    /// <summary>The end of an emergency stop.</summary>
    public const string Release = "lamrobot/release";

    /// <summary>Stops: the robots hear them, too.</summary>
    public const string Stop = RobotTopics.StopAll;

    /// <summary>Where an event is told.</summary>
    /// <param name="kind">What happened, such as <c>mission_begun</c>.</param>
    /// <returns>The topic.</returns>
    public static string Event(string kind) => $"lamrobot/event/{kind}";
}
