using System.CommandLine;

namespace LamRobot.Bridge.Service;

/// <summary>The options that name a camera, and say what is known of what it looks at.</summary>
/// <param name="camera">The option that names the camera.</param>
/// <param name="tableUse">What else the table is good for.</param>
internal sealed class CameraOptions(Option<string?> camera, string tableUse)
{
    private readonly Option<string?> calibration = new("--calibration") { Description = "The camera's lens, as lamrobot calibrate wrote it. Without it places are in pixels, unless the camera says its lens itself.", HelpName = "FILE" };
    private readonly Option<string?> table = new("--table") { Description = $"What is known of the table: tags at known places, by which the camera finds out where it is, and kinds of things (docs/vision.md); tabletop for the simulated one. {tableUse}", HelpName = "FILE|tabletop" };
    private readonly Option<string?> detector = new("--detector") { Description = "Look for what a network of the YOLO family was trained for, too; --labels names its classes.", HelpName = "FILE.onnx" };
    private readonly Option<string?> labels = new("--labels") { Description = "The names of the detector's classes in their order, one a line.", HelpName = "FILE.txt" };

    /// <summary>The options.</summary>
    public IReadOnlyList<Option> All => [camera, calibration, table, detector, labels];

    /// <summary>Adds them to a verb.</summary>
    /// <param name="command">The verb.</param>
    public void AddTo(Command command)
    {
        foreach (var option in All)
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetValue(detector) is null != result.GetValue(labels) is null)
            {
                result.AddError("--detector and --labels go together.");
            }
            else if (result.GetValue(camera) is null && All.FirstOrDefault(result.IsGiven) is { } lonely)
            {
                result.AddError($"{lonely.Name} is about a camera: add --camera.");
            }
        });
    }

    /// <summary>Reads them.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>The camera; null when none is named.</returns>
    public CameraRequest? Read(ParseResult parsed) => parsed.GetValue(camera) is { } name
        ? new(name) { Calibration = parsed.GetValue(calibration), Table = parsed.GetValue(table), Detector = parsed.GetValue(detector), Labels = parsed.GetValue(labels) }
        : null;

    /// <summary>Makes the option that names a camera.</summary>
    /// <param name="description">What it is for.</param>
    /// <param name="otherwise">The camera when none is named; null for none.</param>
    /// <returns>The option.</returns>
    public static Option<string?> Camera(string description, string? otherwise)
    {
        var option = new Option<string?>("--camera") { Description = $"{description} {OpenCamera.Forms}.", HelpName = "CAMERA" };
        if (otherwise is not null)
        {
            option.DefaultValueFactory = _ => otherwise;
        }

        option.Validators.Add(result =>
        {
            if (result.IsGiven(option) && string.IsNullOrWhiteSpace(result.GetValueOrDefault<string?>()))
            {
                result.AddError("--camera needs a camera.");
            }
        });
        return option;
    }
}
