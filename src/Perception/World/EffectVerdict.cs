namespace LamRobot.Perception.World;

/// <summary>Whether an effect happened.</summary>
public enum EffectVerdict
{
    /// <summary>It was not seen either way since the question's time.</summary>
    NotSeen = 0,

    /// <summary>A fresh sight shows it.</summary>
    Yes = 1,

    /// <summary>A fresh sight shows that it is otherwise.</summary>
    No = 2,
}
