using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>Looks through a camera: takes its newest picture and reads it.</summary>
/// <param name="camera">The camera.</param>
/// <param name="reader">Reads the pictures; of this camera only.</param>
public sealed class CameraSensor(ICamera camera, SceneReader reader) : ISensor
{
    /// <inheritdoc/>
    public string Id => camera.Id;

    /// <inheritdoc/>
    public async ValueTask<SensorView> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            return reader.Read(await camera.CaptureAsync(cancellationToken).ConfigureAwait(false)).View with { Source = Id };
        }
        catch (TimeoutException exception)
        {
            throw new IOException(exception.Message, exception);
        }
    }
}
