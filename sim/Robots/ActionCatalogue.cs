namespace LamRobot.Sim;

/// <summary>Knows the activity of every action of the manifest.</summary>
internal sealed class ActionCatalogue
{
    private readonly Dictionary<string, Func<RobotAction, IEnumerable<Beat>>> activities;

    public ActionCatalogue(HomeRobot robot)
    {
        var driving = new Driving(robot);
        var things = new ThingSearch(robot, driving);
        var people = new PersonSearch(robot, driving);
        var talking = new Talking(robot, driving, people);
        var going = new Going(robot, driving, things, people);
        var handling = new Handling(robot, driving, things, people);
        var reporting = new Reporting(robot, people, talking);
        var meeting = new Meeting(robot, people, talking);
        var escorting = new Escorting(robot, driving, people, talking);
        var surveying = new Surveying(robot, things, people);
        var switching = new Switching(robot, driving);
        activities = new(StringComparer.Ordinal)
        {
            ["go_to"] = going.GoTo,
            ["find_object"] = going.FindThing,
            ["pick_up"] = handling.PickUp,
            ["put_down"] = handling.PutDown,
            ["hand_over"] = handling.HandOver,
            ["find_person"] = meeting.Find,
            ["meet_person"] = meeting.Meet,
            ["greet"] = talking.Greet,
            ["introduce_self"] = talking.Introduce,
            ["tell"] = talking.Tell,
            ["say"] = talking.Say,
            ["answer_question"] = _ => talking.Answer(),
            ["follow_person"] = escorting.Follow,
            ["guide_person"] = escorting.Guide,
            ["count_objects"] = surveying.CountThings,
            ["count_people"] = surveying.CountPeople,
            ["compare_objects"] = surveying.Compare,
            ["look_at_person"] = reporting.LookAtPerson,
            ["report"] = reporting.Report,
            ["open"] = action => switching.SetDoor(action, closed: false),
            ["close"] = action => switching.SetDoor(action, closed: true),
            ["switch_on"] = action => switching.SetDevice(action, on: true),
            ["switch_off"] = action => switching.SetDevice(action, on: false),
        };
    }

    /// <summary>Begins the activity of an action that was checked.</summary>
    public IEnumerable<Beat> Begin(RobotAction action) => activities[action.Step.Action](action);
}
