namespace LamRobot.Perception.Vision;

/// <summary>What pictures can come from.</summary>
public enum SourceKind
{
    /// <summary>A camera of this machine, by its number.</summary>
    Device,

    /// <summary>A network stream: RTSP or HTTP.</summary>
    Stream,

    /// <summary>A video file.</summary>
    Video,

    /// <summary>One picture, or a numbered sequence of them.</summary>
    Pictures,
}
