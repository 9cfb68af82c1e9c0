namespace LamRobot.Sim;

/// <summary>Something that the arm knows the place of.</summary>
/// <param name="Landmark">Its name, its middle and its size.</param>
/// <param name="Spec">What it is like, when it is a thing that can be moved.</param>
/// <param name="Thing">The thing itself, when the arm sees.</param>
internal sealed record Sighting(Landmark Landmark, TableThingSpec? Spec, TableThing? Thing)
{
    public string Name => Landmark.Name;

    public Point Centre => Landmark.Centre;
}
