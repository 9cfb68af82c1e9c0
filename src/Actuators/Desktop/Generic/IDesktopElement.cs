using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop;

/// <summary>A thing on the screen as its system tells of it; every question goes to its program, nothing is kept.</summary>
/// <remarks>Two are equal when they are the same thing. What goes wrong is thrown, and <see cref="IDesktopSystem.Explain"/> knows it. What is told here may have no effect: whoever tells it looks afterwards.</remarks>
internal interface IDesktopElement
{
    /// <summary>Reads what it does by itself.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Its abilities.</returns>
    ValueTask<ElementAbilities> GetAbilitiesAsync(CancellationToken cancellationToken);

    /// <summary>Reads its states.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The states; <see cref="AccessibleStates.Active"/> for the window that is worked in.</returns>
    ValueTask<AccessibleStates> GetStatesAsync(CancellationToken cancellationToken);

    /// <summary>Reads its place on the screen.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The place, in pixels; null where it has none.</returns>
    ValueTask<ScreenBounds?> GetBoundsAsync(CancellationToken cancellationToken);

    /// <summary>Asks for the keyboard's focus, or for a window to come to the front.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it was told.</returns>
    ValueTask FocusAsync(CancellationToken cancellationToken);

    /// <summary>Asks to be brought into view.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it was told.</returns>
    ValueTask ScrollIntoViewAsync(CancellationToken cancellationToken);

    /// <summary>Presses it.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it was told.</returns>
    ValueTask PressAsync(CancellationToken cancellationToken);

    /// <summary>Ticks or unticks it.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it was told.</returns>
    ValueTask ToggleAsync(CancellationToken cancellationToken);

    /// <summary>Reads the words of its options.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The words, one for each option.</returns>
    ValueTask<IReadOnlyList<string>> GetOptionsAsync(CancellationToken cancellationToken);

    /// <summary>Selects an option.</summary>
    /// <param name="index">Its place among the options.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it was told.</returns>
    ValueTask SelectOptionAsync(int index, CancellationToken cancellationToken);

    /// <summary>Whether an option is selected.</summary>
    /// <param name="index">Its place among the options.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>True when it is.</returns>
    ValueTask<bool> IsOptionSelectedAsync(int index, CancellationToken cancellationToken);

    /// <summary>Reads its number.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The number.</returns>
    ValueTask<double> GetNumberAsync(CancellationToken cancellationToken);

    /// <summary>Sets its number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it was told.</returns>
    ValueTask SetNumberAsync(double number, CancellationToken cancellationToken);

    /// <summary>Reads its text.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The text.</returns>
    ValueTask<string> GetTextAsync(CancellationToken cancellationToken);

    /// <summary>Replaces its text.</summary>
    /// <param name="text">The new text.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it was told.</returns>
    ValueTask SetTextAsync(string text, CancellationToken cancellationToken);

    /// <summary>Puts text in where the caret is, in place of what is selected.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it was told.</returns>
    ValueTask InsertTextAsync(string text, CancellationToken cancellationToken);

    /// <summary>Selects a stretch of its text.</summary>
    /// <param name="range">The stretch, counted in characters (code points).</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it was told.</returns>
    ValueTask SelectTextAsync(TextRange range, CancellationToken cancellationToken);

    /// <summary>Whether a stretch of its text is what is selected.</summary>
    /// <param name="range">The stretch.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>True when it is.</returns>
    ValueTask<bool> IsTextSelectedAsync(TextRange range, CancellationToken cancellationToken);
}
