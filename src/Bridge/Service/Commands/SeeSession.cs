using System.Globalization;
using System.Text.Json;
using LamRobot.Contracts;
using LamRobot.Perception.Vision;
using LamRobot.Perception.World;
using Spectre.Console;

namespace LamRobot.Bridge.Service;

/// <summary>Looks through a camera and tells what it sees.</summary>
/// <param name="terminal">Where it is told.</param>
/// <param name="request">How it looks.</param>
/// <param name="time">The clock.</param>
internal sealed class SeeSession(Terminal terminal, SeeRequest request, TimeProvider time)
{
    // A camera needs some pictures until its exposure has settled.
    private const int MostPictures = 25;

    /// <summary>Looks once, or until it is ended.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code: whether the last picture can be trusted.</returns>
    /// <exception cref="SetupException">A file cannot be used.</exception>
    /// <exception cref="IOException">The camera gives no picture.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var calibration = await request.Camera.ReadCalibrationAsync(cancellationToken);
        var table = await request.Camera.ReadTableAsync(cancellationToken);
        using var reader = new SceneReader(Options(table, await request.Camera.ReadDetectorAsync(cancellationToken)));
        var model = new WorldModel(table?.World() ?? new());
        await using var camera = await OpenCamera.OpenAsync(request.Camera.Name, calibration, request.Seed, time, cancellationToken);
        Scene? scene = null;
        CameraFrame? frame = null;
        var pictures = 0;
        await foreach (var taken in camera.PicturesAsync(cancellationToken))
        {
            // Where the camera is, tags tell better than the picture itself.
            frame = table is null ? taken : taken with { Pose = null };
            scene = reader.Read(frame);
            model.See(scene.View);
            var settled = scene.View.Distrust is null || !camera.IsLive || ++pictures == MostPictures;
            if (request.Watch)
            {
                await TellAsync(camera, frame, scene, model, cancellationToken);
            }
            else if (settled)
            {
                break;
            }
        }

        if (scene is null || frame is null)
        {
            throw new IOException($"{camera.Id} gives no pictures.");
        }

        if (!request.Watch)
        {
            await TellAsync(camera, frame, scene, model, cancellationToken);
        }

        return scene.View.Distrust is null ? ExitCode.Success : ExitCode.Failed;
    }

    private SceneOptions Options(TableDescription? table, DetectorDescription? detector)
    {
        var usual = table?.Scene() ?? new SceneOptions();
        return new()
        {
            Tags = request.Family is { } family ? new() { Family = family, SizeMetres = usual.Tags!.SizeMetres } : usual.Tags,
            PlacedTags = usual.PlacedTags,
            Objects = usual.Objects,
            People = request.People,
            Network = usual.Network ?? detector?.Options(),
            Motion = false,
        };
    }

    private async ValueTask TellAsync(OpenCamera camera, CameraFrame frame, Scene scene, WorldModel model, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var age = now > frame.Timestamp ? now - frame.Timestamp : TimeSpan.Zero;
        var doubts = model.Unknowns(now).GroupBy(static unknown => unknown.Subject, StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.First().Reason, StringComparer.Ordinal);
        var seen = new SeenPicture(camera.Id, frame.Timestamp, [.. scene.View.Sightings.Select(sighting => SeenThing.Of(sighting, age))])
        {
            Distrust = scene.View.Distrust,
            IsLocated = scene.CameraPose is not null,
            Doubts = doubts.Count > 0 ? doubts : null,
        };
        if (request.Picture is { } path)
        {
            await PictureFile.WriteAsync(path, AnnotatedPicture.Draw(frame, scene.View, PictureFile.FormatOf(path)), cancellationToken);
        }

        if (request.Json)
        {
            await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(seen, ServiceJson.Default.SeenPicture));
            return;
        }

        Print(seen, frame);
    }

    private void Print(SeenPicture seen, CameraFrame frame)
    {
        terminal.Line($"[bold]{seen.Camera}[/], {frame.Width} x {frame.Height}, {seen.Time.ToString("HH:mm:ss", CultureInfo.InvariantCulture)} UTC: {seen.Things.Count} things");
        if (seen.Distrust is { } reason)
        {
            terminal.Line($"[yellow]Not to be trusted: {reason}.[/]");
        }

        if (!seen.IsLocated)
        {
            var missing = frame.Intrinsics is null ? "the camera is not calibrated (lamrobot calibrate, then --calibration FILE)" : "where the camera is, is not known (no tag of --table FILE is seen)";
            terminal.Line($"[grey]Places are in pixels: {missing}.[/]");
        }

        var table = terminal.Table("kind", "what", "colour", "place", "confidence", "age");
        foreach (var thing in seen.Things)
        {
            table.AddRow([.. Cells(thing).Select(static cell => new Text(cell))]);
        }

        if (seen.Things.Count > 0)
        {
            terminal.Console.Write(table);
        }

        foreach (var (subject, doubt) in seen.Doubts ?? new Dictionary<string, string>())
        {
            terminal.Line($"[grey]Not known of {subject}: {doubt}.[/]");
        }
    }

    private static string[] Cells(SeenThing thing)
    {
        var place = thing is { XMetres: { } x, YMetres: { } y, ZMetres: { } z } ? string.Create(CultureInfo.InvariantCulture, $"{x:0.000} {y:0.000} {z:0.000} m")
            : thing is { PixelX: { } column, PixelY: { } row } ? string.Create(CultureInfo.InvariantCulture, $"{column:0} {row:0} px")
            : "";
        return
        [
            thing.Kind, thing.Text is null ? thing.Name : $"{thing.Name}: {thing.Text}", thing.Colour ?? "", place,
            thing.Confidence.ToString("0.00", CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"{thing.AgeSeconds:0.0} s"),
        ];
    }
}
