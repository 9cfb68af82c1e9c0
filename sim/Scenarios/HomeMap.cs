namespace LamRobot.Sim;

/// <summary>Knows where everything fixed is, and the ways between.</summary>
internal sealed class HomeMap
{
    private const double DoorStep = 1.0;
    private readonly HomeScenario scenario;
    private readonly Dictionary<string, RoomSpec> rooms;
    private readonly Dictionary<string, PlaceSpec> places;

    public HomeMap(HomeScenario scenario)
    {
        this.scenario = scenario;
        rooms = scenario.Rooms.ToDictionary(static room => room.Name);
        places = scenario.Places.ToDictionary(static place => place.Name);
    }

    public IReadOnlyList<RoomSpec> Rooms => scenario.Rooms;

    public IReadOnlyList<PlaceSpec> Places => scenario.Places;

    public IReadOnlyList<DoorSpec> Doors => scenario.Doors;

    public bool IsRoom(string name) => rooms.ContainsKey(name);

    public PlaceSpec? Place(string name) => places.GetValueOrDefault(name);

    public DoorSpec? Door(string name) => scenario.Doors.FirstOrDefault(door => door.Name == name);

    public RoomSpec Room(string name) => rooms[name];

    /// <summary>The room that a room or place is in; null for other names.</summary>
    public string? RoomOf(string label) => rooms.ContainsKey(label) ? label : places.GetValueOrDefault(label)?.Room;

    public string RoomAt(Point point) => scenario.Rooms.MinBy(room => room.Walls.DistanceTo(point))!.Name;

    public IEnumerable<PlaceSpec> PlacesIn(string room) => scenario.Places.Where(place => place.Room == room);

    /// <summary>Where the robot stands to be in a room or at a place.</summary>
    public Spot Stand(string label)
    {
        if (rooms.TryGetValue(label, out var room))
        {
            return new(label, label, room.Free.Centre, null);
        }

        var place = places[label];
        return new(label, place.Room, rooms[place.Room].Free.Nearest(place.Centre), place.Centre);
    }

    /// <summary>Where the robot stands to open or close a door, on the side of a room.</summary>
    public Spot Before(DoorSpec door, string side) => new(door.Name, side, Threshold(door, side), door.Centre);

    /// <summary>Where a person stands in a room or at a place, out of the robot's way; the number spreads several people.</summary>
    public Point PersonSpot(string label, int number)
    {
        if (rooms.TryGetValue(label, out var room))
        {
            var spots = Corners(room).Where(spot => !scenario.Doors.Any(door => door.Centre.DistanceTo(spot) < DoorStep)).ToList();
            return spots[number % spots.Count];
        }

        var place = places[label];
        var band = rooms[place.Room].Walls.Shrink(0.35);
        var alongX = Math.Abs(rooms[place.Room].Free.Nearest(place.Centre).Y - place.Y) > Math.Abs(rooms[place.Room].Free.Nearest(place.Centre).X - place.X);
        var aside = ((number % 2 == 0) ? 1 : -1) * (0.25 + ((alongX ? place.Width : place.Depth) / 2));
        return band.Nearest(alongX ? new(place.X + aside, place.Y) : new(place.X, place.Y + aside));
    }

    /// <summary>The shortest way through doors that are open.</summary>
    /// <returns>The points to pass, the last one the target; null when a closed door bars every way.</returns>
    public IReadOnlyList<Point>? Route(Point from, Point to, Func<DoorSpec, bool> passable)
    {
        var (start, entry) = (RoomAt(from), rooms[RoomAt(from)].Free.Nearest(from));
        var best = new Dictionary<string, (double Length, Point At, IReadOnlyList<Point> Points)> { [start] = (from.DistanceTo(entry), entry, entry == from ? [] : [entry]) };
        var open = new PriorityQueue<string, double>([(start, 0)]);
        var target = RoomAt(to);
        while (open.TryDequeue(out var room, out _))
        {
            var (length, at, points) = best[room];
            if (room == target)
            {
                return [.. points, to];
            }

            foreach (var door in scenario.Doors.Where(door => door.Joins(room) && passable(door)))
            {
                var next = door.Beyond(room);
                Point near = Threshold(door, room), far = Threshold(door, next);
                if (room == start && IsBetween(from, near, door.Centre))
                {
                    (at, near, points) = (from, from, []);
                }

                var total = length + at.DistanceTo(near) + near.DistanceTo(far);
                if (!best.TryGetValue(next, out var known) || total < known.Length)
                {
                    best[next] = (total, far, [.. points, near, far]);
                    open.Enqueue(next, total);
                }
            }
        }

        return null;
    }

    /// <summary>Length of the way, doors taken as open; in metres.</summary>
    public double Distance(Point from, Point to)
    {
        var length = 0.0;
        foreach (var point in Route(from, to, static _ => true) ?? [to])
        {
            length += from.DistanceTo(point);
            from = point;
        }

        return length;
    }

    /// <summary>Whether a point is on the way from one to another already, so that nobody turns back in a doorway.</summary>
    private static bool IsBetween(Point point, Point from, Point to) =>
        point.DistanceTo(from) + point.DistanceTo(to) - from.DistanceTo(to) < 0.05;

    private Point Threshold(DoorSpec door, string side) => rooms[side].Free.Nearest(door.Centre);

    private static IEnumerable<Point> Corners(RoomSpec room)
    {
        var band = room.Walls.Shrink(0.45);
        foreach (var along in new[] { 0.0, 0.8 })
        {
            yield return new(band.Left + along, band.Bottom);
            yield return new(band.Right - along, band.Top);
            yield return new(band.Right, band.Bottom + along);
            yield return new(band.Left, band.Top - along);
        }
    }
}
