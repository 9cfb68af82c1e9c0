using System.Text.Json;
using LamRobot.Bridge.Mqtt.Vda5050;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Maps;

/// <summary>Reads the actions that a layout asks for on an edge.</summary>
/// <remarks>Source: VDMA, Layout Interchange Format (LIF) 1.0.0: of its requirement types only what must always be asked for is; one that states none counts as such.</remarks>
internal static class LifActions
{
    private static readonly string[] NotAlways = ["CONDITIONAL", "OPTIONAL"];

    /// <summary>Reads the actions of an edge's vehicle types; the same one of several types is asked for once.</summary>
    public static EquatableList<MapAction> Of(IEnumerable<LifElement> vehicleTypes) =>
        vehicleTypes.SelectMany(type => type.List("actions")).Where(IsRequired).Select(Read).Distinct().ToEquatableList();

    private static bool IsRequired(LifElement action) => action.Optional("requirementType") is not { } type || !NotAlways.Contains(type.Text(), StringComparer.OrdinalIgnoreCase);

    private static MapAction Read(LifElement action) => new(action.Required("actionType").Text())
    {
        BlockingType = action.Optional("blockingType") is { } type ? Blocking(type) : VdaBlockingType.Hard,
        Parameters = action.List("actionParameters").Select(parameter => KeyValuePair.Create(parameter.Required("key").Text(), Value(parameter.Required("value")))).ToEquatableMap(),
    };

    private static VdaBlockingType Blocking(LifElement type) =>
        Enum.GetValues<VdaBlockingType>().Where(each => string.Equals(each.ToString(), type.Text(), StringComparison.OrdinalIgnoreCase)).Select(each => (VdaBlockingType?)each).FirstOrDefault()
            ?? throw type.Wrong($"there is no blocking type '{type.Text()}'");

    private static ArgumentValue Value(LifElement value) => value.Element.ValueKind switch
    {
        JsonValueKind.String => value.Element.GetString()!,
        JsonValueKind.Number => value.Number(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw value.Wrong("a text, a number, true or false is wanted"),
    };
}
