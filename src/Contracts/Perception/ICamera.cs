namespace LamRobot.Contracts;

/// <summary>Takes pictures: a real camera, a recording, or a simulated one.</summary>
public interface ICamera
{
    /// <summary>Its id, which its pictures carry.</summary>
    string Id { get; }

    /// <summary>Takes a picture, or gives the newest that was taken.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The picture; its timestamp says how fresh it is.</returns>
    /// <exception cref="TimeoutException">No picture came in time.</exception>
    /// <exception cref="IOException">The camera is not there.</exception>
    ValueTask<CameraFrame> CaptureAsync(CancellationToken cancellationToken);
}
