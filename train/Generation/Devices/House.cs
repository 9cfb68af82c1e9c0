using LamRobot.Contracts;

namespace LamRobot.Training.Devices;

/// <summary>A home, an office, a car or another place with devices.</summary>
internal sealed class House
{
    /// <summary>All that is known of it.</summary>
    public List<Entity> Entities { get; } = [];

    /// <summary>The areas, each with its floor.</summary>
    public List<(Entity Area, Entity? Floor)> Areas { get; } = [];

    /// <summary>The floors.</summary>
    public List<Entity> Floors { get; } = [];

    /// <summary>The devices.</summary>
    public List<HouseDevice> Devices { get; } = [];

    /// <summary>The home itself.</summary>
    public Entity? Home { get; set; }

    /// <summary>The area where the assistant stands.</summary>
    public Entity? Here { get; set; }

    /// <summary>The devices of a kind in an area, on a floor or in the home.</summary>
    public List<HouseDevice> In(string kind, Entity place) =>
        [.. Devices.Where(device => device.Kind == kind && (place == Home || device.Area == place || (device.Area is { } area && FloorOf(area) == place)))];

    /// <summary>The devices of a kind.</summary>
    public List<HouseDevice> Of(string kind) => [.. Devices.Where(device => device.Kind == kind)];

    private Entity? FloorOf(Entity area) => Areas.FirstOrDefault(x => x.Area == area).Floor;
}
