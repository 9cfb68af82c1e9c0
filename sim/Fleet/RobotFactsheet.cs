using LamRobot.Bridge.Mqtt.Vda5050;
using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>Writes a carrier's factsheet, or a wrong one.</summary>
internal static class RobotFactsheet
{
    public static VdaFactsheet Make(CarrierLimits limits, SkillBook skills, IEnumerable<string> loadTypes, VdaRobotOptions options)
    {
        var factsheet = new VdaFactsheet
        {
            SeriesName = "LamRobot carrier",
            SeriesDescription = "a simulated carrier",
            MaximumLoadMass = 500,
            MaximumSpeed = limits.TopSpeed,
            MaximumAcceleration = limits.Acceleration,
            MaximumDeceleration = limits.Deceleration,
            MaximumHeight = 1.2,
            Width = limits.Size,
            Length = limits.Size,
            MaximumNodes = options.MaximumNodes,
            MaximumEdges = options.MaximumNodes - 1,
            DefaultStateInterval = options.StateInterval.TotalSeconds,
            Actions = skills.Describe(),
            LoadTypes = loadTypes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToEquatableList(),
        };
        return options.Faults.WrongFactsheet ? Spoil(factsheet) : factsheet;
    }

    private static VdaFactsheet Spoil(VdaFactsheet right) => right with
    {
        MaximumSpeed = right.MaximumSpeed * 3,
        Actions = right.Actions.Where(static action => action.ActionType != SkillBook.Drop)
            .Append(new("polishFloor") { Description = "polishes the floor", Scopes = [VdaActionScope.Node, VdaActionScope.Instant] }).ToEquatableList(),
    };
}
