namespace LamRobot.Actuators.Desktop;

/// <summary>Reads an element with all that is in it, asking many at once.</summary>
/// <remarks>An element that goes away, or whose program does not answer, while the tree is read is left out.</remarks>
internal sealed class TreeReader : IDisposable
{
    private readonly TreeOptions options;
    private readonly SemaphoreSlim slots;
    private int read;

    private TreeReader(TreeOptions options)
    {
        this.options = options;
        slots = new SemaphoreSlim(options.Parallelism);
    }

    /// <summary>Reads a tree.</summary>
    /// <param name="root">Its root.</param>
    /// <param name="options">How much of it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The tree; null when its root is gone.</returns>
    /// <exception cref="BusClosedException">The bus is gone.</exception>
    public static async ValueTask<AccessibleElement?> ReadAsync(AccessibleNode root, TreeOptions options, CancellationToken cancellationToken)
    {
        using var reader = new TreeReader(options);
        return await reader.ReadAsync(root, 0, options.RequiredStates, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public void Dispose() => slots.Dispose();

    private async Task<AccessibleElement?> ReadAsync(AccessibleNode node, int depth, AccessibleStates required, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref read) > options.MaximumNodes)
        {
            return null;
        }

        var (element, children) = await ReadOneAsync(node, depth, required, cancellationToken).ConfigureAwait(false);
        if (element is null || children.Count == 0)
        {
            return element;
        }

        // A page goes on beyond its window; the options of a closed list do not.
        var inner = options.ScrollingRoles.Contains(element.Role) ? options.ScrolledStates : element.Role == "combo box" ? options.RequiredStates : required;
        var inside = await Task.WhenAll(children.Select(child => ReadAsync(child, depth + 1, inner, cancellationToken))).ConfigureAwait(false);
        return element with { Children = [.. inside.OfType<AccessibleElement>()] };
    }

    private async Task<(AccessibleElement? Element, IReadOnlyList<AccessibleNode> Children)> ReadOneAsync(
        AccessibleNode node, int depth, AccessibleStates required, CancellationToken cancellationToken)
    {
        await slots.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var name = node.GetNameAsync(cancellationToken).AsTask();
            var role = node.GetRoleAsync(cancellationToken).AsTask();
            var states = node.GetStatesAsync(cancellationToken).AsTask();
            var children = depth < options.MaximumDepth ? node.GetChildrenAsync(cancellationToken).AsTask() : Task.FromResult<IReadOnlyList<AccessibleNode>>([]);
            await Task.WhenAll(name, role, states, children).ConfigureAwait(false);
            var element = new AccessibleElement(node, await role.ConfigureAwait(false), await name.ConfigureAwait(false), await states.ConfigureAwait(false));
            return depth > 0 && !element.Is(required) ? (null, [])
                : (element, options.ClosedRoles.Contains(element.Role) ? [] : await children.ConfigureAwait(false));
        }
        catch (Exception exception) when (exception is BusException or TimeoutException)
        {
            return (null, []);
        }
        finally
        {
            slots.Release();
        }
    }
}
