using LamRobot.Perception.Vision;

namespace LamRobot.Bridge.Service;

/// <summary>The camera that a person named, and what is known of what it looks at.</summary>
/// <param name="Name">What the person named (<see cref="OpenCamera.Forms"/>).</param>
internal sealed record CameraRequest(string Name)
{
    /// <summary>The camera's calibration file; null for none.</summary>
    public string? Calibration { get; init; }

    /// <summary>What is known of the table: a file, or the simulated one; null when nothing is.</summary>
    public string? Table { get; init; }

    /// <summary>A detector in ONNX; null for the table's, or none.</summary>
    public string? Detector { get; init; }

    /// <summary>The file of the detector's labels.</summary>
    public string? Labels { get; init; }

    /// <summary>Reads the calibration.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The lens; null when none is named.</returns>
    /// <exception cref="IOException">The file is not there, or is no calibration.</exception>
    public async ValueTask<CameraCalibration?> ReadCalibrationAsync(CancellationToken cancellationToken) =>
        Calibration is { } file ? await CalibrationFile.ReadAsync(file, cancellationToken) : null;

    /// <summary>Reads what is known of the table.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The table, with the detector where one is named; null when nothing is known.</returns>
    /// <exception cref="SetupException">The table's file cannot be used.</exception>
    /// <exception cref="IOException">The detector's labels cannot be read.</exception>
    public async ValueTask<TableDescription?> ReadTableAsync(CancellationToken cancellationToken)
    {
        var table = Table is { } path ? await TableFile.ReadAsync(path, cancellationToken) : null;
        return table is not null && await ReadDetectorAsync(cancellationToken) is { } detector ? table with { Detector = detector } : table;
    }

    /// <summary>Reads the detector.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The network; null when none is named.</returns>
    /// <exception cref="IOException">The labels cannot be read.</exception>
    public async ValueTask<DetectorDescription?> ReadDetectorAsync(CancellationToken cancellationToken) =>
        this is { Detector: { } detector, Labels: { } labels } ? await DetectorDescription.ReadAsync(detector, labels, cancellationToken) : null;
}
