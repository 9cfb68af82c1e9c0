namespace LamRobot.Actuators.Desktop;

/// <summary>How a system's dialog to save a file is known.</summary>
/// <param name="Role">The dialog's role.</param>
/// <param name="Titles">What its title begins with; empty for any title.</param>
/// <param name="NameFields">What the field for the file's name is called.</param>
/// <param name="Button">What the button is called that saves.</param>
internal sealed record SaveDialog(string Role, IReadOnlyList<string> Titles, IReadOnlyList<string> NameFields, string Button)
{
    /// <summary>Whether a window is such a dialog.</summary>
    /// <param name="element">The window.</param>
    /// <returns>True when it is.</returns>
    public bool Is(ScreenElement element) => element.IsWindow && element.Role == Role
        && (Titles.Count == 0 || Titles.Any(title => element.Name.StartsWith(title, StringComparison.OrdinalIgnoreCase)));
}
