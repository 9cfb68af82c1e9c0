namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>Puts stretches together that one selection can reach.</summary>
internal static class SliceGroups
{
    /// <summary>Groups neighbours.</summary>
    /// <param name="document">The document.</param>
    /// <param name="slices">The stretches in the order of the text.</param>
    /// <returns>The groups: paragraphs in a row, whole but at the ends; every cell and every empty paragraph alone.</returns>
    public static IEnumerable<IReadOnlyList<TextSlice>> Of(DocumentSnapshot document, IEnumerable<TextSlice> slices)
    {
        var group = new List<TextSlice>();
        foreach (var slice in slices)
        {
            if (group.Count > 0 && !Joins(document, group[^1], slice))
            {
                yield return group;
                group = [];
            }

            group.Add(slice);
        }

        if (group.Count > 0)
        {
            yield return group;
        }
    }

    private static bool Joins(DocumentSnapshot document, TextSlice one, TextSlice next) =>
        Number(one) is var first and > 0 && Number(next) == first + 1
        && one.End == one.Block.Text.Length && next.Start == 0 && one.End > one.Start && next.End > 0
        && !document.Tables.Any(table => table.After == first);

    private static int Number(TextSlice slice) => slice.Block.Owner.StartsWith("paragraph ", StringComparison.Ordinal) ? RangeResolver.Numbers(slice.Block.Owner)[0] : 0;
}
