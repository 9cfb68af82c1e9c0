using System.CommandLine;
using LamRobot.Perception.Vision;

namespace LamRobot.Bridge.Service;

/// <summary>Tells what a camera sees.</summary>
internal static class SeeCommand
{
    private static readonly Dictionary<string, TagFamily> Families = Enum.GetValues<TagFamily>().ToDictionary(static family => family.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>Makes the verb.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <returns>The verb.</returns>
    public static Command Create(Terminal terminal)
    {
        var camera = Camera();
        var calibration = new Option<string?>("--calibration") { Description = "The camera's lens, as lamrobot calibrate wrote it. Without it places are in pixels, unless the camera says its lens itself.", HelpName = "FILE" };
        var table = new Option<string?>("--table") { Description = "What is known of the table: tags at known places, by which the camera finds out where it is, and kinds of things (docs/vision.md); tabletop for the simulated one, which is the default with --camera tabletop.", HelpName = "FILE|tabletop" };
        var family = new Option<string?>("--tags") { Description = "The family of tags. Default: the table's, or apriltag36h11.", HelpName = string.Join('|', Families.Keys) };
        family.AcceptOnlyFromAmong([.. Families.Keys]);
        var people = new Option<bool>("--people") { Description = "Look for people too; that is slow." };
        var detector = new Option<string?>("--detector") { Description = "Look for what a network of the YOLO family was trained for, too; --labels names its classes.", HelpName = "FILE.onnx" };
        var labels = new Option<string?>("--labels") { Description = "The names of the detector's classes in their order, one a line.", HelpName = "FILE.txt" };
        var picture = new Option<string?>("--out") { Description = "Write the picture with what is seen drawn into it; with --watch always the newest.", HelpName = "FILE.png|FILE.jpg" };
        picture.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } path && Path.GetExtension(path).ToLowerInvariant() is not (".png" or ".jpg" or ".jpeg"))
            {
                result.AddError("--out needs a file that ends in .png or .jpg.");
            }
        });
        var watch = new Option<bool>("--watch") { Description = "Go on looking, until Ctrl-C or the recording's end." };
        var seed = SharedOptions.Seed("How things lie on the simulated table.");
        var json = SharedOptions.Json();
        json.Description = "Write one JSON object a line and look.";
        var screen = new Option<bool>("--screen") { Description = "Look at the screen instead of through a camera: what programs tell of their windows, and the text that is read in the picture. Password fields are blackened." };
        var programs = new Option<string[]>("--program") { Description = "With --screen: a program, by the name that ui tree prints; everything else is black then. May be given several times.", HelpName = "NAME" };
        var command = new Command("see", "Tells what a camera sees: tags, coloured things, QR codes; where, how sure, how old, and what cannot be trusted; or what is on the screen. Exits with 1 when the picture cannot be trusted, or nothing is on the screen, 2 when the camera or the screen is not there.")
        {
            camera, calibration, table, family, people, detector, labels, screen, programs, picture, watch, seed, json,
        };
        command.Validators.Add(result =>
        {
            var onScreen = result.GetValue(screen);
            Option[] others = onScreen ? [camera, calibration, table, family, people, detector, labels] : [programs];
            if (others.FirstOrDefault(other => result.GetResult(other) is { Implicit: false }) is { } wrong)
            {
                result.AddError(onScreen ? $"--screen does not go with {wrong.Name}." : $"{wrong.Name} goes with --screen.");
            }
            else if (result.GetValue(detector) is null != result.GetValue(labels) is null)
            {
                result.AddError("--detector and --labels go together.");
            }
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            if (parsed.GetValue(screen))
            {
                var looked = new ScreenRequest(parsed.GetValue(programs) ?? [], parsed.GetValue(picture), parsed.GetValue(watch), parsed.GetValue(json));
                return new ScreenSession(terminal, looked, TimeProvider.System).RunAsync(cancellationToken);
            }

            var request = new SeeRequest(parsed.GetValue(camera)!)
            {
                Calibration = parsed.GetValue(calibration),
                Table = parsed.GetValue(table),
                Family = parsed.GetValue(family) is { } name ? Families[name] : null,
                People = parsed.GetValue(people),
                Detector = parsed.GetValue(detector),
                Labels = parsed.GetValue(labels),
                Picture = parsed.GetValue(picture),
                Watch = parsed.GetValue(watch),
                Json = parsed.GetValue(json),
                Seed = parsed.GetValue(seed),
            };
            return new SeeSession(terminal, request, TimeProvider.System).RunAsync(cancellationToken);
        });
        return command;
    }

    /// <summary>Makes the option that names a camera.</summary>
    /// <returns>The option.</returns>
    public static Option<string> Camera()
    {
        var option = new Option<string>("--camera") { Description = $"What looks: {OpenCamera.Forms}.", HelpName = "CAMERA", DefaultValueFactory = _ => "0" };
        option.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
            {
                result.AddError("--camera needs a camera.");
            }
        });
        return option;
    }
}
