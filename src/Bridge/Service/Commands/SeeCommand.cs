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
        var camera = new CameraOptions(CameraOptions.Camera($"What looks: {OpenCamera.Tabletop} for the simulated table, or", "0"), "It is the default with --camera tabletop.");
        var family = new Option<string?>("--tags") { Description = "The family of tags. Default: the table's, or apriltag36h11.", HelpName = string.Join('|', Families.Keys) };
        family.AcceptOnlyFromAmong([.. Families.Keys]);
        var people = new Option<bool>("--people") { Description = "Look for people too; that is slow." };
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
            family, people, screen, programs, picture, watch, seed, json,
        };
        camera.AddTo(command);
        command.Validators.Add(result =>
        {
            var onScreen = result.GetValue(screen);
            IReadOnlyList<Option> others = onScreen ? [.. camera.All, family, people] : [programs];
            if (others.FirstOrDefault(result.IsGiven) is { } wrong)
            {
                result.AddError(onScreen ? $"--screen does not go with {wrong.Name}." : $"{wrong.Name} goes with --screen.");
            }
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            if (parsed.GetValue(screen))
            {
                var looked = new ScreenRequest(parsed.GetValue(programs) ?? [], parsed.GetValue(picture), parsed.GetValue(watch), parsed.GetValue(json));
                return new ScreenSession(terminal, looked, TimeProvider.System).RunAsync(cancellationToken);
            }

            var request = new SeeRequest(WithItsTable(camera.Read(parsed)!))
            {
                Family = parsed.GetValue(family) is { } name ? Families[name] : null,
                People = parsed.GetValue(people),
                Picture = parsed.GetValue(picture),
                Watch = parsed.GetValue(watch),
                Json = parsed.GetValue(json),
                Seed = parsed.GetValue(seed),
            };
            return new SeeSession(terminal, request, TimeProvider.System).RunAsync(cancellationToken);
        });
        return command;
    }

    private static CameraRequest WithItsTable(CameraRequest camera) => camera is { Name: OpenCamera.Tabletop, Table: null } ? camera with { Table = camera.Name } : camera;
}
