namespace LamRobot.Actuators.Desktop;

/// <summary>Knows which programs and windows may be read and acted on: those that the person named, and those that were opened here.</summary>
/// <param name="options">What the person named.</param>
internal sealed class ProgramGate(DesktopActuatorOptions options)
{
    private readonly HashSet<int> opened = [];

    /// <summary>Remembers a program that was opened here.</summary>
    /// <param name="processId">Its process.</param>
    public void Admit(int processId) => opened.Add(processId);

    /// <summary>Whether a program may be touched.</summary>
    /// <param name="name">The name that it shows.</param>
    /// <param name="processId">Its process, as the bus vouches for it.</param>
    /// <returns>True when it may.</returns>
    public bool Allows(string name, int processId) =>
        options.AllowedPrograms.Contains(name, StringComparer.OrdinalIgnoreCase) || ProcessAncestry.IsWithin(processId, opened);

    /// <summary>Whether a window of an allowed program may be touched.</summary>
    /// <param name="title">Its title.</param>
    /// <returns>True when it may.</returns>
    public bool AllowsWindow(string title) =>
        options.AllowedWindows.Count == 0 || options.AllowedWindows.Any(word => title.Contains(word, StringComparison.OrdinalIgnoreCase));
}
