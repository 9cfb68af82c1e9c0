using System.Text.Json;

namespace LamRobot.Perception.Vision;

/// <summary>Writes and reads calibrations as JSON.</summary>
public static class CalibrationFile
{
    /// <summary>Writes a calibration.</summary>
    /// <param name="path">The file.</param>
    /// <param name="calibration">The calibration.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Done when it is written.</returns>
    public static async ValueTask WriteAsync(string path, CameraCalibration calibration, CancellationToken cancellationToken) =>
        await File.WriteAllTextAsync(path, JsonSerializer.Serialize(calibration, VisionJson.Default.CameraCalibration) + "\n", cancellationToken).ConfigureAwait(false);

    /// <summary>Reads a calibration.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The calibration.</returns>
    /// <exception cref="IOException">The file is not there, or is no calibration.</exception>
    public static async ValueTask<CameraCalibration> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var calibration = JsonSerializer.Deserialize(await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false), VisionJson.Default.CameraCalibration);
            return calibration is { Intrinsics: { FocalX: > 0, FocalY: > 0 }, Width: > 0, Height: > 0 } ? calibration : throw new IOException($"{path} is no calibration.");
        }
        catch (JsonException exception)
        {
            throw new IOException($"{path} is no calibration.", exception);
        }
    }
}
