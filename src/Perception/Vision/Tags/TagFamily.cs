namespace LamRobot.Perception.Vision;

/// <summary>Families of printed square tags.</summary>
public enum TagFamily
{
    /// <summary>AprilTag 36h11: 587 tags, the safest against false readings.</summary>
    AprilTag36h11 = 0,

    /// <summary>AprilTag 25h9: 35 tags.</summary>
    AprilTag25h9 = 1,

    /// <summary>AprilTag 16h5: 30 tags; false readings happen.</summary>
    AprilTag16h5 = 2,

    /// <summary>ArUco, 4 x 4 bits, 50 tags.</summary>
    Aruco4x4 = 3,

    /// <summary>ArUco, 5 x 5 bits, 100 tags.</summary>
    Aruco5x5 = 4,

    /// <summary>ArUco, 6 x 6 bits, 250 tags.</summary>
    Aruco6x6 = 5,
}
