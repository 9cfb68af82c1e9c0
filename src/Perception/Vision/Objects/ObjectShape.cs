namespace LamRobot.Perception.Vision;

/// <summary>What an object's outline looks like.</summary>
public enum ObjectShape
{
    /// <summary>It fits neither.</summary>
    Unknown = 0,

    /// <summary>With corners: a cube or a block.</summary>
    Box = 1,

    /// <summary>Without corners: a ball, a can, a disc.</summary>
    Round = 2,
}
