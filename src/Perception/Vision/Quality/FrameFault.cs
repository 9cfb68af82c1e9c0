namespace LamRobot.Perception.Vision;

/// <summary>Why a picture shows nothing that can be trusted.</summary>
public enum FrameFault
{
    /// <summary>Nothing is wrong.</summary>
    None = 0,

    /// <summary>It is too dark.</summary>
    Dark = 1,

    /// <summary>It is too bright.</summary>
    Glaring = 2,

    /// <summary>Something covers the camera: there is nothing but one colour.</summary>
    Blocked = 3,

    /// <summary>It is not sharp: the camera moved or is out of focus.</summary>
    Blurred = 4,
}
