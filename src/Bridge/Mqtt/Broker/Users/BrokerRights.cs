using LamRobot.Bridge.Mqtt.Wire;

namespace LamRobot.Bridge.Mqtt;

/// <summary>Which topics a user may speak on and listen to.</summary>
/// <remarks>Stopping is a right of its own: operators and stoppers may stop all robots, a robot may not.</remarks>
internal static class BrokerRights
{
    private static readonly string[] JsonWords = ["manifest", "status", "progress", "result", "telemetry", "stopped"];
    private static readonly string[] JsonOrders = ["command", "cancel", "hold", "pause", "stop", "release"];
    private static readonly string[] VdaWords = ["state", "visualization", "connection", "factsheet"];
    private static readonly string[] VdaOrders = ["order", "instantActions", "responses", "zoneSet"];

    public static bool MayPublish(BrokerUser user, string topic) => user.Role switch
    {
        BrokerRole.Operator => true,
        BrokerRole.Stopper => IsStop(topic),
        BrokerRole.Robot => IsOf(user.Robot!, topic, JsonWords, VdaWords),
        _ => false,
    };

    public static bool MaySubscribe(BrokerUser user, string filter) => user.Role switch
    {
        BrokerRole.Operator or BrokerRole.Viewer => true,
        BrokerRole.Stopper => filter.Split('/') is ["lamrobot", _, "stopped"],
        BrokerRole.Robot => filter == RobotTopics.StopAll || IsOf(user.Robot!, filter, JsonOrders, VdaOrders),
        _ => false,
    };

    private static bool IsStop(string topic) => topic == RobotTopics.StopAll || (RobotTopics.RobotIdOf(topic) is not null && topic.EndsWith("/stop", StringComparison.Ordinal));

    // INTERFACE/vMAJOR/MANUFACTURER/SERIAL/WORD, where the interface's name may have several words; a wildcard is no name.
    private static bool IsOf(string robot, string topic, string[] jsonWords, string[] vdaWords)
    {
        var parts = topic.Split('/');
        return robot.Split('/') switch
        {
            [var id] => parts is ["lamrobot", var named, var word] && named == id && jsonWords.Contains(word),
            [var manufacturer, var serial] => parts is [_, .., var version, var maker, var number, var word]
                && maker == manufacturer && number == serial && vdaWords.Contains(word) && version is ['v', ..] && parts[0] != "lamrobot" && !parts.Any(part => part is "+" or "#"),
            _ => false,
        };
    }
}
