using OpenCvSharp.Aruco;

namespace LamRobot.Perception.Vision;

/// <summary>OpenCV's names of the families.</summary>
internal static class TagDictionaries
{
    public static PredefinedDictionaryType Of(TagFamily family) => family switch
    {
        TagFamily.AprilTag36h11 => PredefinedDictionaryType.DictAprilTag_36h11,
        TagFamily.AprilTag25h9 => PredefinedDictionaryType.DictAprilTag_25h9,
        TagFamily.AprilTag16h5 => PredefinedDictionaryType.DictAprilTag_16h5,
        TagFamily.Aruco4x4 => PredefinedDictionaryType.Dict4X4_50,
        TagFamily.Aruco5x5 => PredefinedDictionaryType.Dict5X5_100,
        TagFamily.Aruco6x6 => PredefinedDictionaryType.Dict6X6_250,
        _ => throw new ArgumentOutOfRangeException(nameof(family), family, null),
    };
}
