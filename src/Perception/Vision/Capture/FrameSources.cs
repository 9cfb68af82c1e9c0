namespace LamRobot.Perception.Vision;

/// <summary>Opens sources of pictures by their address.</summary>
public static class FrameSources
{
    /// <summary>Gives the source of an address; nothing is opened before its first frame is asked for.</summary>
    /// <param name="address">The address.</param>
    /// <param name="setup">What is known of the camera.</param>
    /// <param name="timeProvider">The clock that stamps frames, and paces recordings.</param>
    /// <param name="isRealTime">Whether a recording plays at its own pace; false gives its frames as fast as they are taken.</param>
    /// <returns>The source.</returns>
    public static IFrameSource Open(SourceAddress address, CameraSetup setup, TimeProvider timeProvider, bool isRealTime = false)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.Kind switch
        {
            SourceKind.Pictures => new PictureFrameSource(address.Location, setup, timeProvider),
            SourceKind.Stream => new StreamFrameSource(address, setup, timeProvider),
            _ => new VideoFrameSource(address, setup, timeProvider) { IsRealTime = isRealTime },
        };
    }
}
