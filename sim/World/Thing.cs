namespace LamRobot.Sim;

/// <summary>An object as it truly is: on a place or in somebody's hand.</summary>
internal sealed class Thing(ObjectSpec spec)
{
    /// <summary>The holder's id of what is in the gripper.</summary>
    public const string Gripper = "robot";

    public ObjectSpec Spec => spec;

    public string Name => spec.Name;

    /// <summary>The place that it lies on; null when it is held.</summary>
    public string? On { get; private set; } = spec.Place;

    /// <summary>Who holds it: <c>robot</c>, <c>operator</c> or a person's id; null when it lies.</summary>
    public string? Holder { get; private set; }

    public bool Broken { get; set; }

    public void Put(string place) => (On, Holder) = (place, null);

    public void Give(string holder) => (On, Holder) = (null, holder);
}
