using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>Tells the arm where something is: fixtures it knows, things it sees or is told with the action.</summary>
internal sealed class Whereabouts(TabletopArm arm)
{
    private const double UsualSize = 0.04;

    private TabletopScenario Scenario => arm.Table.Scenario;

    public bool IsFixture(string name) => name == TableSpec.Name || Neighbours.Fixtures(Scenario).Any(fixture => fixture.Name == name);

    /// <summary>Where what an argument names is; the action fails when nobody knows.</summary>
    public Sighting? Find(RobotAction action, string parameter)
    {
        var name = action.Text(parameter)!;
        var found = Neighbours.Fixtures(Scenario).FirstOrDefault(fixture => fixture.Name == name) is { } fixture ? new(fixture, null, null)
            : name == TableSpec.Name ? new(Landmark.Of(name, Scenario.Table.Top), null, null)
            : arm.Sees ? Seen(name) : Told(action, parameter, name);
        if (found is null)
        {
            arm.Fail(ResultCode.NotFound, $"Nobody said where the {name} is.");
        }

        return found;
    }

    /// <summary>What a thing of a name is like; the arm knows things by name, and takes one that it does not know for a block of the usual size.</summary>
    public TableThingSpec SpecOf(string name) => Scenario.Things.FirstOrDefault(thing => thing.Name == name) ?? new(name, TableThingSpec.Block, "", UsualSize, UsualSize, 0, 0);

    private Sighting? Seen(string name) => arm.Table.Find(name) is { } thing ? new(Landmark.Of(thing), thing.Spec, thing) : null;

    private Sighting? Told(RobotAction action, string parameter, string name)
    {
        if (action.Number($"{parameter}_x") is not { } x || action.Number($"{parameter}_y") is not { } y)
        {
            return null;
        }

        var spec = SpecOf(name);
        return new(new(name, new(x, y), spec.Half, spec.Half), spec, null);
    }
}
