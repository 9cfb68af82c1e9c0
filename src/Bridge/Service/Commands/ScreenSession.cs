using System.Globalization;
using System.Text.Json;
using LamRobot.Actuators;
using LamRobot.Actuators.Desktop;
using LamRobot.Contracts;
using LamRobot.Perception.Screen;
using LamRobot.Perception.Vision;
using Spectre.Console;

namespace LamRobot.Bridge.Service;

/// <summary>Looks at the screen and tells what is on it.</summary>
/// <param name="terminal">Where it is told.</param>
/// <param name="request">How it looks.</param>
/// <param name="time">The clock.</param>
internal sealed class ScreenSession(Terminal terminal, ScreenRequest request, TimeProvider time)
{
    // A frame around a window would cover what is in it.
    private const double MostDrawnShare = 0.15;
    private const int LongestShown = 80;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    /// <summary>Looks once, or until it is ended.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code: whether there is anything.</returns>
    /// <exception cref="SetupException">Something that it needs is not there.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        Require();
        using var text = ScreenTextFactory.Create(ModelStore.Find());
        await using var programs = await ConnectAsync(cancellationToken);
        IObserver tree = programs is null ? new NoPrograms(time) : programs;
        var observer = new ScreenObserver(tree, new X11Screen(null, time), text) { OnlyTold = request.Programs.Count > 0 };
        var seen = false;
        do
        {
            var look = await observer.LookAsync(cancellationToken);
            seen = look.Observation.UiElements.Count > 0;
            await TellAsync(look, cancellationToken);
            if (request.Watch)
            {
                await Task.Delay(BetweenLooks, time, cancellationToken);
            }
        }
        while (request.Watch);

        return seen ? ExitCode.Success : ExitCode.Failed;
    }

    private static void Require()
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new SetupException("The screen can only be read under Linux so far.", "");
        }

        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("WAYLAND_DISPLAY")))
        {
            throw new SetupException("A Wayland desktop does not show its screen to other programs.", "Log in with X11.");
        }
    }

    /// <summary>Connects to the programs; null when none tells anything of itself.</summary>
    private async ValueTask<DesktopActuator?> ConnectAsync(CancellationToken cancellationToken)
    {
        DesktopActuator? actuator = null;
        try
        {
            var programs = request.Programs.Count > 0 ? request.Programs : await DesktopPrograms.ListAsync(null, time, cancellationToken);
            actuator = new(new() { AllowedPrograms = programs }, new DenyingApprover(), time);
            await actuator.ConnectAsync(cancellationToken);
            return actuator;
        }
        catch (DesktopUnavailableException exception) when (request.Programs.Count == 0)
        {
            terminal.Problem($"Programs tell nothing of their windows ({exception.Message}): only text is read, and password fields are not known.", "");
            if (actuator is not null)
            {
                await actuator.DisposeAsync();
            }

            return null;
        }
    }

    private async ValueTask TellAsync(ScreenLook look, CancellationToken cancellationToken)
    {
        if (request.Picture is { } path)
        {
            await PictureFile.WriteAsync(path, AnnotatedPicture.Draw(look.Picture, View(look), PictureFile.FormatOf(path)), cancellationToken);
        }

        if (request.Json)
        {
            await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(look.Observation with { Entities = [] }, ContractsJson.Default.Observation));
            return;
        }

        Print(look);
    }

    private void Print(ScreenLook look)
    {
        var elements = look.Observation.UiElements;
        var read = elements.Count(IsRead);
        terminal.Line($"[bold]the screen[/], {look.Picture.Width} x {look.Picture.Height}: {elements.Count} elements, {read} by text that was read");
        var table = terminal.Table("id", "what", "place", "seen by");
        foreach (var element in elements)
        {
            var words = element.Value is { Length: > 0 } value && value != element.Name ? $"{element.Name} = {value}" : element.Name;
            var place = element.Bounds is { } box ? string.Create(CultureInfo.InvariantCulture, $"{box.X} {box.Y} {box.Width} x {box.Height} px") : "";
            table.AddRow([new Text(element.Id), new Text(Shortened(words)), new Text(place), new Text(IsRead(element) ? "text" : "program")]);
        }

        if (elements.Count > 0)
        {
            terminal.Console.Write(table);
        }
    }

    private static string Shortened(string words)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestShown ? line : line[..(LongestShown - 1)] + "…";
    }

    private static bool IsRead(UiElement element) => element.States.Contains(ScreenElements.Read);

    private static SensorView View(ScreenLook look)
    {
        var most = MostDrawnShare * look.Picture.Width * look.Picture.Height;
        return new("screen", look.Picture.Timestamp)
        {
            Sightings = look.Observation.UiElements
                .Where(element => element is { Name.Length: > 0, Bounds: { } box } && (double)box.Width * box.Height < most)
                .Select(static element => new Sighting(element.Role, Shortened(element.Name), 1) { Outline = Corners(element.Bounds!) })
                .ToEquatableList(),
        };
    }

    private static EquatableList<PixelPoint> Corners(ScreenBounds box) =>
        [new(box.X, box.Y), new(box.X + box.Width, box.Y), new(box.X + box.Width, box.Y + box.Height), new(box.X, box.Y + box.Height)];
}
