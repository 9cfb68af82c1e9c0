using System.Text.Json;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Reads factsheets.</summary>
/// <param name="names">The version's names.</param>
internal sealed class VdaFactsheetReader(VdaNames names)
{
    /// <summary>Reads a factsheet; what it does not say stays as the model has it, and an action that cannot be read is left out.</summary>
    /// <returns>The factsheet, or null when it has neither a type nor features.</returns>
    public VdaFactsheet? Read(JsonElement message)
    {
        if (!message.Has("typeSpecification") && !message.Has("protocolFeatures"))
        {
            return null;
        }

        var factsheet = ReadLimits(ReadPhysics(ReadType(new(), message), message), message);
        return factsheet with
        {
            Actions = message.Child("protocolFeatures") is { } features ? features.Some(names.RobotActions, ReadAction) : [],
            LoadTypes = message.Child("loadSpecification") is { } loads
                ? loads.Some("loadSets", set => set.Text("loadType")).Distinct().ToEquatableList()
                : [],
        };
    }

    private VdaFactsheet ReadType(VdaFactsheet factsheet, JsonElement message) => message.Child("typeSpecification") is not { } type
        ? factsheet
        : factsheet with
        {
            SeriesName = type.Text("seriesName") ?? "",
            SeriesDescription = type.Text("seriesDescription"),
            Kinematics = type.Text(names.Kinematics) is { } kinematics ? VdaRobotWords.ReadKinematics(kinematics) : factsheet.Kinematics,
            RobotClass = type.Text(names.RobotClass)?.ToUpperInvariant() ?? factsheet.RobotClass,
            MaximumLoadMass = type.Number(names.MaximumLoadMass) ?? 0,
        };

    private VdaFactsheet ReadPhysics(VdaFactsheet factsheet, JsonElement message) => message.Child("physicalParameters") is not { } physics
        ? factsheet
        : factsheet with
        {
            MinimumSpeed = physics.Number(names.MinimumSpeed) ?? 0,
            MaximumSpeed = physics.Number(names.MaximumSpeed) ?? 0,
            MaximumAcceleration = physics.Number(names.MaximumAcceleration) ?? 0,
            MaximumDeceleration = physics.Number(names.MaximumDeceleration) ?? 0,
            MaximumHeight = physics.Number(names.MaximumHeight) ?? 0,
            Width = physics.Number("width") ?? 0,
            Length = physics.Number("length") ?? 0,
        };

    private VdaFactsheet ReadLimits(VdaFactsheet factsheet, JsonElement message)
    {
        if (message.Child("protocolLimits") is not { } limits)
        {
            return factsheet;
        }

        var arrays = limits.Child(names.ArrayLengths);
        var timing = limits.Child("timing");
        return factsheet with
        {
            MaximumIdLength = Limit(limits.Child(names.StringLengths), names.IdLength),
            MaximumNodes = Limit(arrays, "order.nodes"),
            MaximumEdges = Limit(arrays, "order.edges"),
            MaximumNodeActions = Limit(arrays, "node.actions"),
            MaximumEdgeActions = Limit(arrays, "edge.actions"),
            MaximumInstantActions = Limit(arrays, "instantActions"),
            MinimumOrderInterval = timing?.Number(names.MinimumOrderInterval) ?? 0,
            DefaultStateInterval = timing?.Number("defaultStateInterval") is { } interval and > 0 ? interval : null,
        };
    }

    /// <summary>The standard's 0 means that there is no limit.</summary>
    private static int? Limit(JsonElement? limits, string name) => limits?.Whole(name) is { } limit and > 0 ? limit : null;

    private static VdaActionDescription? ReadAction(JsonElement action) => action.Text("actionType") is not { Length: > 0 } type ? null : new(type)
    {
        Description = action.Text("actionDescription"),
        Scopes = action.Words<VdaActionScope>("actionScopes"),
        Parameters = action.Some("actionParameters", ReadParameter),
        BlockingTypes = action.Words<VdaBlockingType>("blockingTypes"),
        PauseAllowed = action.Flag("pauseAllowed") ?? true,
        CancelAllowed = action.Flag("cancelAllowed") ?? true,
    };

    /// <summary>Reads a parameter; a type that is not known is taken as one that cannot be given: an object.</summary>
    private static VdaActionParameter? ReadParameter(JsonElement parameter) => parameter.Text("key") is not { Length: > 0 } key
        ? null
        : new(key, parameter.Word<VdaValueType>("valueDataType") ?? VdaValueType.Object)
        {
            Description = parameter.Text("description"),
            IsOptional = parameter.Flag("isOptional") ?? false,
        };
}
