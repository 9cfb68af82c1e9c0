using System.Text.RegularExpressions;
using LamRobot.Contracts;

namespace LamRobot.Planner.Documents;

/// <summary>Brings the rows of a table into another order by writing their cells.</summary>
internal static class TableOrder
{
    /// <summary>Moves a row, from a match with the groups <c>row</c>, <c>side</c> and <c>anchor</c>.</summary>
    public static Reading? Move(Match match, Setting setting, TableNames names)
    {
        foreach (var table in setting.View.Tables)
        {
            if (names.Row(table, match.Groups["row"].Value) is { } from && names.Row(table, match.Groups["anchor"].Value) is { } anchor && from != anchor)
            {
                var order = Enumerable.Range(1, setting.View.SizeOf(table).Rows).Where(row => row != from).ToList();
                order.Insert(order.IndexOf(anchor) + (s_before.IsMatch(match.Groups["side"].Value) ? 0 : 1), from);
                return Of(table, order, setting);
            }
        }

        return null;
    }

    /// <summary>Lets two rows change places.</summary>
    public static Reading Swap(Entity table, int one, int other, Setting setting) =>
        Of(table, [.. Enumerable.Range(1, setting.View.SizeOf(table).Rows).Select(row => row == one ? other : row == other ? one : row)], setting);

    private static Reading Of(Entity table, List<int> order, Setting setting)
    {
        var cells = setting.View.CellsOf(table).Select(cell => (Cell: cell, Now: setting.View.Cell(table, order[DocumentView.CellPlace(cell).Row - 1], DocumentView.CellPlace(cell).Column)))
            .Where(pair => pair.Now is not null && DocumentView.Text(pair.Cell) != DocumentView.Text(pair.Now));
        return new([.. cells.Select(pair => WantedAction.At("set_cell", ("target", pair.Cell.Id), ("text", DocumentView.Text(pair.Now!))))], 0.1, []);
    }

    private static readonly Regex s_before = new("before|above", WishPattern.Loose);
}
