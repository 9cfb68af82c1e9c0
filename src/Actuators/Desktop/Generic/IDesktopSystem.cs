using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop;

/// <summary>The one seam between what is done on a desktop and what speaks to its system.</summary>
internal interface IDesktopSystem : IAsyncDisposable
{
    /// <summary>Notices the person.</summary>
    PersonGuard Person { get; }

    /// <summary>How the system's dialog to save a file is known.</summary>
    SaveDialog SaveDialog { get; }

    /// <summary>Says why nothing may be done now, such as a locked screen.</summary>
    /// <returns>The reason; null when there is none.</returns>
    string? WhyUntouchable();

    /// <summary>Reads what is to be seen in the windows that may be touched.</summary>
    /// <param name="gate">Which windows.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The elements, window by window from above.</returns>
    ValueTask<IReadOnlyList<ScreenElement>> ReadAsync(ProgramGate gate, CancellationToken cancellationToken);

    /// <summary>Opens a window's dialog to save under a name, by its menu.</summary>
    /// <param name="window">The window.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether there is such a menu item, and it was pressed.</returns>
    ValueTask<bool> AskToSaveAsync(IDesktopElement window, CancellationToken cancellationToken);

    /// <summary>Types on the keyboard, into whatever has the focus.</summary>
    /// <param name="text">A stretch that one element takes: see <see cref="AccessibleKeyboard.Portions"/>.</param>
    /// <param name="cancellationToken">Gives up; what was sent is typed.</param>
    /// <returns>A task that ends when it was sent.</returns>
    ValueTask TypeAsync(string text, CancellationToken cancellationToken);

    /// <summary>Presses a key together with those that are held.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="cancellationToken">Gives up; keys that are held are let go all the same.</param>
    /// <returns>A task that ends when it was sent.</returns>
    ValueTask PressAsync(KeyCombination keys, CancellationToken cancellationToken);

    /// <summary>Moves the mouse, or presses or lets go of its button.</summary>
    /// <param name="x">Column of the screen, in pixels.</param>
    /// <param name="y">Row of the screen, in pixels.</param>
    /// <param name="deed">What.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it was sent.</returns>
    ValueTask PointAsync(int x, int y, MouseDeed deed, CancellationToken cancellationToken);

    /// <summary>Waits until a look finds something; it looks again when something has changed on the desktop.</summary>
    /// <typeparam name="T">What it finds.</typeparam>
    /// <param name="look">Looks; null means not yet, and so does an element that is gone.</param>
    /// <param name="patience">How long to wait.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What was found; null when the time is over.</returns>
    ValueTask<T?> WaitForAsync<T>(Func<CancellationToken, ValueTask<T?>> look, TimeSpan patience, CancellationToken cancellationToken)
        where T : class;

    /// <summary>Turns what the system throws when something goes wrong into a result.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <returns>The result; null when it is not the system's.</returns>
    ActionResult? Explain(Exception exception);
}
