using LamRobot.Planner.Rules;
using LamRobot.Planner.Validation;

namespace LamRobot.EndToEnd.Tests;

/// <summary>The service with real parts: a broker, the robot over MQTT, the mission loop.</summary>
internal static class Home
{
    public const string Fetch = "pick up the apple from the kitchen table and hand over to operator";
    public const double Fast = 20;

    public static LoadedPlanner Rules => new(new ValidatingPlanner(new RulesPlanner()), null, "", []);

    public static ValueTask<RobotService> StartAsync(IMissionListener listener, ServiceRequest? request = null, LoadedPlanner? planner = null) =>
        RobotService.StartAsync(request ?? new ServiceRequest { BrokerPort = 0, Speed = Fast }, planner ?? Rules, [listener], TimeProvider.System, TestContext.Current.CancellationToken);

    public static async Task<Episode> DoAsync(this RobotService service, string command) =>
        (await service.Desk.TakeAsync(new MissionCommand(command), TestContext.Current.CancellationToken))!;
}
