using LamRobot.Bridge.Mqtt.Vda5050;
using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>What a robot can do: what every carrier can, and what its options add.</summary>
internal sealed class SkillBook(IEnumerable<RobotSkill> more, VdaDialect dialect)
{
    public const string Pick = "pick";
    public const string Drop = "drop";
    public const string StartCharging = "startCharging";
    public const string StopCharging = "stopCharging";

    private static readonly VdaActionParameter[] LoadParameters =
    [
        new("loadId", VdaValueType.String) { Description = "the load's id; any when left out", IsOptional = true },
        new("loadType", VdaValueType.String) { Description = "the load's type; any when left out", IsOptional = true },
    ];

    private readonly Dictionary<string, RobotSkill> skills = Usual().Concat(more).ToDictionary(static skill => skill.ActionType, StringComparer.Ordinal);

    public RobotSkill? Find(string actionType) => skills.GetValueOrDefault(actionType);

    /// <summary>The factsheet's list.</summary>
    public EquatableList<VdaActionDescription> Describe() =>
        skills.Values.Select(static skill => skill.Describe()).Concat(Controls().Select(Instant)).ToEquatableList();

    private static IEnumerable<RobotSkill> Usual() =>
    [
        new(Pick) { Description = "takes a load from the station", Scopes = [VdaActionScope.Node], Parameters = [.. LoadParameters], Duration = TimeSpan.FromSeconds(4) },
        new(Drop) { Description = "puts the load down at the station", Scopes = [VdaActionScope.Node], Parameters = [.. LoadParameters], Duration = TimeSpan.FromSeconds(4) },
        new(StartCharging) { Description = "charges the battery; at a charging station only", Duration = TimeSpan.FromSeconds(1) },
        new(StopCharging) { Description = "ends charging", Duration = TimeSpan.FromSeconds(1) },
    ];

    private static VdaActionDescription Instant(VdaActionDescription action) => action with { Scopes = [VdaActionScope.Instant] };

    private IEnumerable<VdaActionDescription> Controls()
    {
        yield return new("startPause") { Description = "pauses the robot" };
        yield return new("stopPause") { Description = "lets a paused robot go on" };
        yield return new("cancelOrder") { Description = "ends the order", Parameters = [new("orderId", VdaValueType.String) { IsOptional = true }] };
        yield return new("stateRequest") { Description = "tells the state" };
        yield return new("factsheetRequest") { Description = "tells the factsheet" };
        yield return new(dialect.InitializePosition)
        {
            Description = "tells the robot where it is",
            Parameters =
            [
                new("x", VdaValueType.Number), new("y", VdaValueType.Number), new("theta", VdaValueType.Number),
                new("mapId", VdaValueType.String), new("lastNodeId", VdaValueType.String),
            ],
        };
        if (dialect.Major >= 3)
        {
            yield return new("clearInstantActions") { Description = "forgets instant actions that have ended" };
        }
    }
}
