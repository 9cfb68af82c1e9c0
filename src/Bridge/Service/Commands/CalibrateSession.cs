using System.Globalization;
using System.Text.Json;
using LamRobot.Perception.Vision;

namespace LamRobot.Bridge.Service;

/// <summary>Writes a board to be printed, or finds a camera's lens from pictures of one.</summary>
/// <param name="terminal">Where it is told.</param>
/// <param name="request">What it shall do.</param>
/// <param name="time">The clock.</param>
internal sealed class CalibrateSession(Terminal terminal, CalibrationRequest request, TimeProvider time)
{
    private int refused;

    /// <summary>Does it.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="SetupException">A file cannot be written.</exception>
    /// <exception cref="IOException">A camera gives no picture.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (request.Sheet is { } sheet)
        {
            await WriteAsync(sheet, Path.GetExtension(sheet).Equals(".pdf", StringComparison.OrdinalIgnoreCase) ? BoardSheet.Pdf(request.Board) : BoardSheet.Png(request.Board), cancellationToken);
            terminal.Line($"{sheet}: {request.Board.Columns} x {request.Board.Rows} squares of {request.Board.SquareMetres * 1000:0.#} mm. Print it at 100 %, glue it onto something flat, and measure a square; then: lamrobot calibrate --camera 0 --square MEASURED");
            return ExitCode.Success;
        }

        using var calibrator = new CameraCalibrator(new() { Board = request.Board });
        foreach (var camera in request.Cameras)
        {
            await TakeAsync(calibrator, camera, cancellationToken);
        }

        return await EndAsync(calibrator.Calibrate(), calibrator.Pictures, cancellationToken);
    }

    private async ValueTask TakeAsync(CameraCalibrator calibrator, string name, CancellationToken cancellationToken)
    {
        await using var camera = await OpenCamera.OpenAsync(name, null, seed: 1, time, cancellationToken);
        if (camera.IsLive)
        {
            Say($"Move the board before {camera.Id}: near and far, into every corner, tilted to all sides. {request.Pictures} pictures are taken.");
        }

        var (number, said) = (0, "");
        await foreach (var frame in camera.PicturesAsync(cancellationToken))
        {
            number++;
            var complaint = calibrator.Add(frame);
            if (complaint is null)
            {
                Say($"{(camera.IsLive ? "" : $"{camera.Id}, ")}picture {(camera.IsLive ? calibrator.Pictures : number)}: taken");
            }
            else
            {
                refused++;

                // A live camera shows the same again and again: it is said once.
                if (!camera.IsLive || complaint != said)
                {
                    Say($"{(camera.IsLive ? "" : $"{camera.Id}, picture {number}: ")}{complaint}");
                }
            }

            said = complaint ?? "";
            if (camera.IsLive && calibrator.Pictures >= request.Pictures)
            {
                return;
            }
        }
    }

    private async ValueTask<int> EndAsync(CalibrationOutcome outcome, int pictures, CancellationToken cancellationToken)
    {
        if (outcome.Succeeded)
        {
            try
            {
                await CalibrationFile.WriteAsync(request.File, outcome.Calibration, cancellationToken);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw Unwritable(request.File, exception);
            }
        }

        var report = new CalibrationReport(pictures, refused, outcome.Message)
        {
            File = outcome.Succeeded ? request.File : null,
            ReprojectionError = outcome.Calibration is { } calibration ? Math.Round(calibration.ReprojectionError, 3) : null,
            Remedy = Remedy(outcome.Fault),
        };
        if (request.Json)
        {
            await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(report, ServiceJson.Default.CalibrationReport));
        }
        else if (outcome.Succeeded)
        {
            var lens = outcome.Calibration.Intrinsics;
            terminal.Line($"[bold]{request.File}[/]: {report.Message} Focal length {lens.FocalX:0} and {lens.FocalY:0} pixels, centre {lens.CentreX:0}, {lens.CentreY:0}. Now: lamrobot see --camera 0 --calibration {request.File}");
        }
        else
        {
            terminal.Line($"[yellow]No calibration:[/] {report.Message} {report.Remedy}");
        }

        return outcome.Succeeded ? ExitCode.Success : ExitCode.Failed;
    }

    private static string? Remedy(CalibrationFault fault) => fault switch
    {
        CalibrationFault.None => null,
        CalibrationFault.TooFewPictures => "Take more pictures, in good light, with most of the board in view; lamrobot calibrate --board board.pdf writes the board, and --columns, --rows tell of another.",
        CalibrationFault.TooSmallPart => "Hold the board into every corner of the picture, and nearer.",
        CalibrationFault.TooLittleTilt => "Hold it tilted to the left, right, front and back.",
        CalibrationFault.ErrorTooLarge => "Glue the print onto something flat, take pictures that are not blurred and from one camera only, with zoom and focus left as they are; and leave out the worst.",
        _ => "Take at least 15 pictures, near and far, of one camera with zoom and focus left as they are.",
    };

    private void Say(FormattableString line)
    {
        if (!request.Json)
        {
            terminal.Line(line);
        }
    }

    private static async ValueTask WriteAsync(string path, byte[] bytes, CancellationToken cancellationToken)
    {
        try
        {
            await File.WriteAllBytesAsync(path, bytes, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, exception);
        }
    }

    private static SetupException Unwritable(string path, Exception exception) =>
        new(string.Create(CultureInfo.InvariantCulture, $"'{path}' cannot be written: {exception.Message}"), "Name another file.", exception);
}
