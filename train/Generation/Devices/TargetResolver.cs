using LamRobot.Contracts;
using LamRobot.Training.Examples;

namespace LamRobot.Training.Devices;

/// <summary>Turns what a clause is about into arguments: of one step, or of one step a device where no place can be given.</summary>
internal static class TargetResolver
{
    private const int MostSteps = 5;

    /// <summary>Finds the arguments of each step.</summary>
    /// <returns>The arguments, or null when the action cannot be told this.</returns>
    public static List<Dictionary<string, DeviceArgument>>? Resolve(ActionTarget target, Mention? mention, TargetScope scope, DeviceAction action, House house) => scope.Sort switch
    {
        ScopeSort.Device => OfDevice(target, mention, scope.Entity!),
        ScopeSort.Unclear => target.Device is { } device ? [new() { [device] = DeviceArgument.Missing(mention?.Whole) }] : null,
        ScopeSort.Place => OfPlace(target, mention, scope, action, house),
        _ => OfNothing(target, mention, scope, action, house),
    };

    private static List<Dictionary<string, DeviceArgument>>? OfDevice(ActionTarget target, Mention? mention, Entity device) =>
        target.Device is { } name ? [new() { [name] = new(ArgumentSource.Entity, [device.Id], mention?.Whole) }] : null;

    private static List<Dictionary<string, DeviceArgument>>? OfPlace(ActionTarget target, Mention? mention, TargetScope scope, DeviceAction action, House house)
    {
        var place = scope.Entity ?? house.Home;
        if (place is null)
        {
            return target.Unnamed == UnnamedTarget.LeftOut && scope.Except is null ? [WithType([], target, mention, scope.Kind)] : Each(target, mention, house.Of(scope.Kind), scope);
        }

        var devices = house.In(scope.Kind, place);
        var sort = place == house.Home ? "home" : house.Floors.Contains(place) ? "floor" : "area";
        if (scope.Except is null && target.Places.TryGetValue(sort, out var parameter) && (action.Kinds.Count == 1 || target.Type is not null))
        {
            string[] accepted = devices is [var only] && parameter == target.Device ? [place.Id, only.Entity.Id] : [place.Id];
            var words = parameter == target.Device ? mention?.Whole : mention?.Place ?? mention?.Whole;
            return [WithType(new() { [parameter] = new(ArgumentSource.Entity, accepted, words) }, target, mention, scope.Kind)];
        }

        if (scope.Except is null && sort == "home" && target.Device != target.Places.GetValueOrDefault("area") && target.Unnamed == UnnamedTarget.LeftOut && target.Type is not null)
        {
            return [WithType([], target, mention, scope.Kind)];
        }

        return Each(target, mention, devices, scope);
    }

    private static List<Dictionary<string, DeviceArgument>>? OfNothing(ActionTarget target, Mention? mention, TargetScope scope, DeviceAction action, House house)
    {
        var devices = house.Of(scope.Kind);
        var near = house.Here is { } area ? house.In(scope.Kind, area) : [];
        if (target.Unnamed == UnnamedTarget.LeftOut && (action.Kinds.Count == 1 || target.Type is not null))
        {
            return [WithType([], target, mention, scope.Kind)];
        }

        var byPlace = action.Kinds.Count == 1 || target.Type is not null;
        if (target.Unnamed == UnnamedTarget.Here && byPlace)
        {
            var place = house.Here is { } here && target.Places.ContainsKey("area") ? here : target.Places.ContainsKey("home") ? house.Home : null;
            if (place is not null)
            {
                var parameter = target.Places[place == house.Home ? "home" : "area"];
                return [WithType(new() { [parameter] = new(ArgumentSource.Entity, [place.Id], mention?.Whole) }, target, mention, scope.Kind)];
            }
        }

        if (devices.Count == 1 && target.Device is not null)
        {
            return OfDevice(target, mention, devices[0].Entity);
        }

        if (near.Count == 1 && target.Device is not null)
        {
            return OfDevice(target, mention, near[0].Entity);
        }

        if (near.Count > 1 && scope.IsPlural && byPlace && target.Places.TryGetValue("area", out var inArea))
        {
            return [WithType(new() { [inArea] = new(ArgumentSource.Entity, [house.Here!.Id], mention?.Whole) }, target, mention, scope.Kind)];
        }

        return near.Count > 1 && scope.IsPlural ? Each(target, mention, near, scope)
            : target is { Device: { } device, IsRequired: true } ? [new() { [device] = DeviceArgument.Missing(mention?.Whole) }] : null;
    }

    private static List<Dictionary<string, DeviceArgument>>? Each(ActionTarget target, Mention? mention, List<HouseDevice> devices, TargetScope scope)
    {
        string[] ids = [.. devices.Where(device => device.Entity != scope.Except).Select(device => device.Entity.Id)];
        return target.Device is { } name && ids.Length is > 0 and <= MostSteps
            ? [.. ids.Select((_, i) => new Dictionary<string, DeviceArgument> { [name] = new(ArgumentSource.Entity, ids[i..], mention?.Whole) })]
            : null;
    }

    private static Dictionary<string, DeviceArgument> WithType(Dictionary<string, DeviceArgument> arguments, ActionTarget target, Mention? mention, string kind)
    {
        if (target.Type is { } type)
        {
            arguments[type] = new(ArgumentSource.Choice, [target.TypeLabels[kind]], mention?.Noun);
        }

        return arguments;
    }
}
