namespace LamRobot.Sim;

/// <summary>What the robot sees from where it stands, written into its memory.</summary>
/// <remarks>It sees people of its room in its field of view, what lies on furniture that it stands before, and the doors and devices of its room.</remarks>
internal sealed class Vision(HomeState home, RobotMemory memory)
{
    private const double HalfField = Math.PI / 3;
    private const double PeopleRange = 6.5;
    private const double HandsRange = 3.0;
    private const double TopRange = 1.2;
    private const double Beside = 1.2;

    public void Look(TimeSpan now)
    {
        var room = home.Map.RoomAt(home.Body.Position);
        foreach (var person in home.People.Append(home.Operator).Where(person => person.Room == room && InView(person.Position, PeopleRange)))
        {
            memory.See(person, now);
            if (person.Position.DistanceTo(home.Body.Position) < HandsRange)
            {
                SeeAll(home.Things.Where(thing => thing.Holder == person.Id), belief => belief.Holder == person.Id, now);
            }
        }

        foreach (var belief in memory.People.Where(belief => belief.SeenAt < now && belief.Room == room && belief.Position is { } where && InView(where, PeopleRange)))
        {
            belief.Lose();
        }

        foreach (var place in home.Map.PlacesIn(room).Where(SeesTop))
        {
            SeeAll(home.Things.Where(thing => thing.On == place.Name), belief => belief.On == place.Name, now);
        }

        SeeAll(home.Things.Where(static thing => thing.Holder == Thing.Gripper), static belief => belief.Holder == Thing.Gripper, now);
        SeeFittings(room);
    }

    /// <summary>Whether the robot sees what lies on a place now.</summary>
    public bool SeesTop(PlaceSpec place) =>
        place.Placeable && place.Footprint.DistanceTo(home.Body.Position) < TopRange && InView(place.Centre, double.PositiveInfinity);

    private bool InView(Point point, double range)
    {
        var distance = home.Body.Position.DistanceTo(point);
        return distance < range && (distance < Beside || Math.Abs(Angle.Normalize(home.Body.Position.HeadingTo(point) - home.Body.Heading)) < HalfField);
    }

    private void SeeAll(IEnumerable<Thing> seen, Func<ThingBelief, bool> where, TimeSpan now)
    {
        foreach (var thing in seen)
        {
            memory.See(thing, now);
        }

        memory.Forget(where, now);
    }

    private void SeeFittings(string room)
    {
        foreach (var door in home.Map.Doors.Where(door => door.Joins(room)))
        {
            memory.States[door.Name] = home.IsClosed(door.Name) ? "closed" : "open";
        }

        foreach (var device in home.Scenario.Devices.Where(device => home.Map.RoomOf(device.Place) == room))
        {
            memory.States[device.Name] = home.IsOn(device.Name) ? "on" : "off";
        }
    }
}
