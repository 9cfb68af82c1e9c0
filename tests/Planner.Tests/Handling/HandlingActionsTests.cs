using LamRobot.Contracts;
using LamRobot.Planner.Handling;

namespace LamRobot.Planner.Tests.Handling;

public sealed class HandlingActionsTests
{
    [Theory]
    [InlineData("Takes a cup into the gripper.", "Take", false)]
    [InlineData("Picks a box up; the robot must stand at it and its gripper must be empty.", "Take", false)]
    [InlineData("Goes to a box and picks it up.", "Take", true)]
    [InlineData("Gets hold of a cup, wherever it is.", "Take", true)]
    [InlineData("Drives to a place: to deliver what it holds, or to look.", "Go", false)]
    [InlineData("Approaches a cup.", "Go", false)]
    [InlineData("Carries the object in the gripper to the person who spoke; it is handed over by putting it down.", "Carry", true)]
    [InlineData("Carries the object in the gripper to the person who spoke and hands it over.", "Leave", true)]
    [InlineData("Puts the held cup into or onto a place.", "Leave", false)]
    [InlineData("Goes to a place and puts the held cup there.", "Leave", true)]
    [InlineData("Washes the thing in the gripper; it stays in the gripper.", "Change", true)]
    [InlineData("Opens a drawer.", "Open", false)]
    [InlineData("Shuts a container.", "Close", false)]
    public void A_description_tells_what_an_action_does(string description, string role, bool walks)
    {
        var read = Read(new ActionSpec("act") { Description = description, Effect = ActionEffect.Reversible, Parameters = [new("object", ParameterKind.Entity)] });

        Assert.Equal((role, walks), (read.Role.ToString(), read.Walks));
    }

    [Theory]
    [InlineData("", ActionEffect.Reversible, "Unknown")]
    [InlineData("Does a little dance.", ActionEffect.Reversible, "Unknown")]
    [InlineData("Takes a picture with the camera.", ActionEffect.Reversible, "Unknown")]
    [InlineData("Takes a cup from where it is and puts it in or on a place.", ActionEffect.Reversible, "Unknown")]
    [InlineData("Cuts a thing with the knife in the gripper.", ActionEffect.Irreversible, "Unknown")]
    [InlineData("Opens the gripper and leaves the cup at this place.", ActionEffect.Reversible, "Unknown")]
    [InlineData("Says where things are.", ActionEffect.ReadOnly, "Nothing")]
    public void What_is_not_surely_read_is_unknown(string description, ActionEffect effect, string role)
    {
        var hasThing = description.Contains("cup", StringComparison.Ordinal) || description.Contains("thing", StringComparison.Ordinal);

        Assert.Equal(role, Read(new ActionSpec("act") { Description = description, Effect = effect, Parameters = hasThing ? [new("object", ParameterKind.Entity)] : [] }).Role.ToString());
    }

    [Fact]
    public void The_held_thing_and_the_place_are_told_apart()
    {
        var put = Read(new ActionSpec("put")
        {
            Description = "Puts the held cup into or onto a place.",
            Effect = ActionEffect.Reversible,
            Parameters = [new("where", ParameterKind.Entity) { Description = "Where it goes." }, new("item", ParameterKind.Entity) { Description = "The held cup." }],
        });

        Assert.Equal(("item", "where"), (put.Thing?.Name, put.Place?.Name));
    }

    [Fact]
    public void Nothing_is_known_where_no_robot_or_more_than_one_takes_things()
    {
        var cook = Galley.Manifest.Actuators[0];

        Assert.Null(HandlingActions.Read(new() { Actuators = [new("lamp", "light") { Actions = [new("on") { Description = "Switches a lamp on." }] }] }));
        Assert.Null(HandlingActions.Read(new() { Actuators = [cook, cook with { Id = "other" }] }));
    }

    private static HandledAction Read(ActionSpec action)
    {
        var take = new ActionSpec("take_for_sure") { Description = "Takes a thing.", Parameters = [new("object", ParameterKind.Entity)] };
        return HandlingActions.Read(new() { Actuators = [new("bot", "robot") { Actions = [take, action] }] })!.Of("bot", action.Name);
    }
}
