using LamRobot.Contracts;

namespace LamRobot.Perception.Screen;

/// <summary>Sees the screen by what programs tell of their windows and by the text in its picture.</summary>
/// <param name="tree">What programs tell.</param>
/// <param name="screen">Takes the picture.</param>
/// <param name="text">Reads it; the observer does not dispose it.</param>
public sealed class ScreenObserver(IObserver tree, ICamera screen, ScreenText text) : IObserver
{
    private static readonly HashSet<string> Windows = new(StringComparer.Ordinal) { "frame", "dialog", "window", "alert", "file chooser", "color chooser", "font chooser", "popup menu", "menu" };

    private readonly ScreenElements elements = new();

    /// <summary>Whether only windows that programs tell of are looked at; the rest of the picture is black then.</summary>
    public bool OnlyTold { get; init; }

    /// <inheritdoc />
    public async ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken) => (await LookAsync(cancellationToken).ConfigureAwait(false)).Observation;

    /// <summary>Looks now.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What is seen, and the picture.</returns>
    /// <exception cref="IOException">There is no screen.</exception>
    public async ValueTask<ScreenLook> LookAsync(CancellationToken cancellationToken) =>
        await LookAsync(await tree.ObserveAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Looks now.</summary>
    /// <param name="before">What programs told a moment ago.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What is seen, and the picture.</returns>
    /// <exception cref="ArgumentNullException">Nothing was told.</exception>
    /// <exception cref="IOException">There is no screen.</exception>
    public async ValueTask<ScreenLook> LookAsync(Observation before, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(before);

        // A secret field that moves between the two would be missed by one look at the tree: what either shows is covered.
        var taken = await screen.CaptureAsync(cancellationToken).ConfigureAwait(false);
        var told = await tree.ObserveAsync(cancellationToken).ConfigureAwait(false);
        var secrets = Redaction.Secrets(before.UiElements.Concat(told.UiElements)).Distinct().ToList();
        var kept = OnlyTold ? Redaction.Keep(taken, told.UiElements.Where(static element => Windows.Contains(element.Role)).Select(static element => element.Bounds).OfType<ScreenBounds>()) : taken;
        var picture = Redaction.Cover(kept, secrets);
        var joined = elements.Join([.. told.UiElements], text.Read(picture, cancellationToken));
        return new(told with { UiElements = joined.ToEquatableList(), Entities = Rename(told.Entities, joined) }, picture);
    }

    /// <summary>A plan can name what was read on an element that has no other name.</summary>
    private static EquatableList<Entity> Rename(EquatableList<Entity> entities, IReadOnlyList<UiElement> joined)
    {
        var read = joined.Where(static element => element.States.Contains(ScreenElements.Read)).ToDictionary(static element => element.Id, static element => element.Name, StringComparer.Ordinal);
        return entities.Select(entity => read.TryGetValue(entity.Id, out var name) ? entity with { Name = name } : entity).ToEquatableList();
    }
}
