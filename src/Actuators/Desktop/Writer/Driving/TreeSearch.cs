
namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>Looks for elements, level by level, all of a level at once.</summary>
internal static class TreeSearch
{
    private const int MaximumDepth = 40;

    /// <summary>Looks into every element.</summary>
    public static IReadOnlySet<string> SkipNothing { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Looks for what is beside tool bars and text.</summary>
    public static IReadOnlySet<string> SkipBars { get; } = new HashSet<string>(StringComparer.Ordinal) { "document text", "menu bar", "tool bar" };

    /// <summary>Leaves out the text and the menus.</summary>
    public static IReadOnlySet<string> SkipTextAndMenus { get; } = new HashSet<string>(StringComparer.Ordinal) { "document text", "menu bar", "menu" };

    /// <summary>Finds all elements below one.</summary>
    /// <param name="root">Where to begin.</param>
    /// <param name="fits">Whether role and name are the ones wanted; it is not looked into one that fits.</param>
    /// <param name="skip">Roles that are not looked into.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The elements, the highest first.</returns>
    public static async Task<IReadOnlyList<AccessibleNode>> FindAllAsync(AccessibleNode root, Func<string, string, bool> fits, IReadOnlySet<string> skip, CancellationToken cancellationToken)
    {
        var found = new List<AccessibleNode>();
        IReadOnlyList<AccessibleNode> level = await ChildrenAsync(root, cancellationToken).ConfigureAwait(false);
        for (var depth = 0; depth < MaximumDepth && level.Count > 0; depth++)
        {
            var told = await Task.WhenAll(level.Select(node => DescribeAsync(node, cancellationToken))).ConfigureAwait(false);
            found.AddRange(level.Where((_, index) => told[index] is var (role, name) && fits(role, name)));
            var deeper = level.Where((_, index) => told[index] is var (role, name) && !skip.Contains(role) && !fits(role, name));
            level = [.. (await Task.WhenAll(deeper.Select(node => ChildrenAsync(node, cancellationToken))).ConfigureAwait(false)).SelectMany(static children => children)];
        }

        return found;
    }

    /// <summary>Reads role and name.</summary>
    /// <param name="node">The element.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Both; empty when the element is gone.</returns>
    public static async Task<(string Role, string Name)> DescribeAsync(AccessibleNode node, CancellationToken cancellationToken)
    {
        try
        {
            var role = node.GetRoleAsync(cancellationToken);
            var name = node.GetNameAsync(cancellationToken);
            return (await role.ConfigureAwait(false), await name.ConfigureAwait(false));
        }
        catch (BusException)
        {
            return ("", "");
        }
    }

    private static async Task<IReadOnlyList<AccessibleNode>> ChildrenAsync(AccessibleNode node, CancellationToken cancellationToken)
    {
        try
        {
            return await node.GetChildrenAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (BusException)
        {
            // It was closed while we looked.
            return [];
        }
    }
}
