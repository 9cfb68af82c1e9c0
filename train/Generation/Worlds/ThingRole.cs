namespace LamRobot.Training.Worlds;

/// <summary>What part something plays in a small world.</summary>
internal enum ThingRole
{
    /// <summary>It can be carried.</summary>
    Item,

    /// <summary>Things can be put there.</summary>
    Place,

    /// <summary>Rubbish goes there.</summary>
    Trash,

    /// <summary>It shines.</summary>
    Lamp,

    /// <summary>A place that only the speaker knows of.</summary>
    Nowhere,

    /// <summary>A person.</summary>
    Person,

    /// <summary>The robot itself.</summary>
    Robot,
}
