namespace LamRobot.Sim;

/// <summary>Notices when the moving robot touches furniture, a closed door or a person.</summary>
internal static class Collisions
{
    private const double RobotRadius = 0.22;
    private const double PersonRadius = 0.2;
    private const double MovingSpeed = 0.05;

    public static void Note(HomeState home)
    {
        if (home.Body.Speed < MovingSpeed)
        {
            return;
        }

        var where = home.Body.Position;
        foreach (var place in home.Map.Places.Where(place => place.Footprint.DistanceTo(where) < RobotRadius))
        {
            home.History.Add("collided", "robot", place.Name);
        }

        foreach (var door in home.Map.Doors.Where(door => home.IsClosed(door.Name) && door.Centre.DistanceTo(where) < RobotRadius))
        {
            home.History.Add("collided", "robot", door.Name);
        }

        foreach (var person in home.People.Append(home.Operator).Where(person => !person.Walking && person.Position.DistanceTo(where) < RobotRadius + PersonRadius))
        {
            home.History.Add("collided", "robot", person.Id);
        }
    }
}
