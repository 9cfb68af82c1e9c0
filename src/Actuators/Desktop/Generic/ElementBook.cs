using System.Collections.Concurrent;
using System.Collections.Immutable;
using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop;

/// <summary>Finds the element that a step means, just before it is acted on, also when it was made anew or its window renamed since it was seen.</summary>
/// <param name="system">Reads the screen.</param>
/// <param name="gate">Which windows may be touched.</param>
internal sealed class ElementBook(IDesktopSystem system, ProgramGate gate)
{
    private const int MostChoices = 8;

    private readonly ConcurrentDictionary<string, ScreenElement> known = new(StringComparer.Ordinal);
    private ImmutableDictionary<IDesktopElement, string> names = ImmutableDictionary<IDesktopElement, string>.Empty;

    /// <summary>Takes over the names that were read in the picture, in place of all before.</summary>
    /// <param name="read">The names, by the ids of elements without one.</param>
    public void Name(IEnumerable<KeyValuePair<string, string>> read)
    {
        var named = ImmutableDictionary.CreateBuilder<IDesktopElement, string>();
        foreach (var (id, name) in read)
        {
            if (known.TryGetValue(id, out var element))
            {
                named[element.Node] = name;
            }
        }

        names = named.ToImmutable();
    }

    /// <summary>Reads the screen; elements whose names were read in the picture have these.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The elements.</returns>
    public async ValueTask<IReadOnlyList<ScreenElement>> ReadAsync(CancellationToken cancellationToken) =>
        [.. (await ReadToldAsync(cancellationToken).ConfigureAwait(false)).Select(Named)];

    /// <summary>Reads the screen as programs tell it, and remembers its elements.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The elements.</returns>
    public async ValueTask<IReadOnlyList<ScreenElement>> ReadToldAsync(CancellationToken cancellationToken)
    {
        var elements = await system.ReadAsync(gate, cancellationToken).ConfigureAwait(false);
        foreach (var element in elements)
        {
            known[element.Id] = element;
        }

        return elements;
    }

    /// <summary>Finds an element.</summary>
    /// <param name="wanted">Its id, or its name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The element as it is now.</returns>
    /// <exception cref="StepFailedException">It is gone, or several are meant.</exception>
    public async ValueTask<ScreenElement> FindAsync(string wanted, CancellationToken cancellationToken)
    {
        var before = known.TryGetValue(wanted, out var told) ? Named(told) : null;
        var now = await ReadAsync(cancellationToken).ConfigureAwait(false);
        // The element itself counts for more than its id: a renamed window gives new ids.
        return (before is null ? null : now.FirstOrDefault(element => element.Node.Equals(before.Node) && element.Role == before.Role && element.Name == before.Name))
            ?? now.FirstOrDefault(element => element.Id == wanted)
            ?? (before is null ? FindByName(wanted, now) : FindAgain(before, now));
    }

    private ScreenElement Named(ScreenElement element) => element.Name.Length == 0 && names.TryGetValue(element.Node, out var name) ? element with { Name = name } : element;

    private static ScreenElement FindByName(string wanted, IReadOnlyList<ScreenElement> now)
    {
        var named = now.Where(element => string.Equals(element.Name, wanted, StringComparison.OrdinalIgnoreCase) || string.Equals(element.AutomationId, wanted, StringComparison.Ordinal)).ToArray();
        // The label of a field has the field's name, and nobody means the label.
        var useful = named.Where(element => element.Role is not "label").ToArray();
        return Only(useful.Length > 0 ? useful : named, $"There is no \"{wanted}\" in the windows that may be touched.");
    }

    private static ScreenElement FindAgain(ScreenElement before, IReadOnlyList<ScreenElement> now)
    {
        var alike = now.Where(element => element.Role == before.Role && element.Name == before.Name && element.Program == before.Program).ToArray();
        var there = alike.Where(element => element.WindowName == before.WindowName).ToArray();
        return Only(there.Length > 0 ? there : alike, $"{before.Id} was there, and is gone.");
    }

    private static ScreenElement Only(ScreenElement[] candidates, string none) => candidates.Length switch
    {
        0 => throw StepFailedException.Rejection(ResultCode.NotFound, none),
        1 => candidates[0],
        _ => throw StepFailedException.Rejection(
            ResultCode.NeedsClarification, $"Which one? There are {candidates.Length}: {string.Join(", ", candidates.Take(MostChoices).Select(element => element.Id))}."),
    };
}
