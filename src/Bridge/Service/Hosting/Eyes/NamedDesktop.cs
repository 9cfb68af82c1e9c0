using LamRobot.Actuators.Desktop;
using LamRobot.Contracts;
using LamRobot.Perception.Screen;

namespace LamRobot.Bridge.Service;

/// <summary>Sees a desktop by what its programs tell, and reads its picture only while something that can be used there has no name.</summary>
/// <param name="desktop">What acts there; it learns the names that are read, so that it asks before what they say cannot be undone.</param>
/// <param name="screen">Reads the picture, over the same desktop.</param>
internal sealed class NamedDesktop(DesktopActuator desktop, ScreenObserver screen) : IObserver
{
    private static readonly HashSet<string> Usable = new(StringComparer.Ordinal)
    {
        "push button", "toggle button", "radio button", "check box", "menu item", "link", "icon", "page tab", "list item", "table cell", "canvas", "drawing area",
    };

    /// <inheritdoc />
    /// <exception cref="IOException">The picture is needed, and there is none.</exception>
    public async ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        var told = await desktop.ObserveAsync(cancellationToken);
        if (!told.UiElements.Any(static element => element is { Name.Length: 0, Value: null or "", Bounds: not null } && Usable.Contains(element.Role)))
        {
            return told;
        }

        var seen = (await screen.LookAsync(told, cancellationToken)).Observation;
        desktop.Name(seen.UiElements.Where(element => element.States.Contains(ScreenElements.Read)).Select(element => KeyValuePair.Create(element.Id, element.Name)));
        return seen;
    }
}
