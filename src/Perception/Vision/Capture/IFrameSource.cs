using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>Gives pictures as they come: a camera, a stream, a or a recording.</summary>
public interface IFrameSource
{
    /// <summary>Captures until the source ends or the token is cancelled.</summary>
    /// <param name="cancellationToken">Ends the capture.</param>
    /// <returns>Pictures in the order in which they were taken.</returns>
    /// <exception cref="IOException">The source is not there, or broke.</exception>
    IAsyncEnumerable<CameraFrame> CaptureAsync(CancellationToken cancellationToken);
}
