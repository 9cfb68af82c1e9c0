using System.Globalization;
using LamRobot.Bridge.Mqtt.Maps;
using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>Draws warehouses: crossing aisles, shelves at the top, docks at the bottom, charging at the left and packing at the right.</summary>
/// <param name="Columns">Aisles from left to right.</param>
/// <param name="Rows">Aisles from bottom to top.</param>
/// <param name="Docks">How many docks, at most as many as columns.</param>
/// <param name="Chargers">How many charging stations; they and the packing tables together take at most all rows of a side each.</param>
/// <param name="PackingTables">How many packing tables.</param>
internal sealed record WarehouseGrid(int Columns, int Rows, int Docks, int Chargers, int PackingTables)
{
    private const double Spacing = 3;
    private const string MapId = "warehouse";

    /// <summary>The built-in warehouse's.</summary>
    public static WarehouseGrid BuiltIn { get; } = new(6, 5, 4, 1, 1);

    /// <summary>One with four crossings for each robot.</summary>
    public static WarehouseGrid For(int robots)
    {
        var side = Math.Max(6, (int)Math.Ceiling(Math.Sqrt(4.0 * robots)));
        return new(side, side, side, (side + 1) / 2, (side + 1) / 2);
    }

    /// <summary>Draws the warehouse with its loads and starts.</summary>
    public WarehouseScenario Draw(string name, int robots, int seed)
    {
        var chance = new Chance(seed);
        var map = Map(name);
        var free = Enumerable.Range(0, Columns * Rows).ToList();
        var starts = Enumerable.Range(0, robots).Select(_ => Start(free, chance)).ToEquatableList();
        var chargers = map.Stations.Where(static station => station.Name.StartsWith("charging", StringComparison.Ordinal)).Select(static station => station.Name);
        return new(name, map, chargers.ToEquatableList(), Loads(map, chance).ToEquatableList(), starts);
    }

    /// <summary>The name of a shelf: A to Z, then AA.</summary>
    private static string Letters(int number) => (number >= 26 ? Letters((number / 26) - 1) : "") + (char)('A' + (number % 26));

    private static string Number(int number, int count) => count == 1 ? "" : " " + (number + 1).ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<WarehouseLoad> Loads(RouteMap map, Chance chance)
    {
        var number = 0;
        foreach (var station in map.Stations)
        {
            if (station.Name.StartsWith("dock", StringComparison.Ordinal) || (station.Name.StartsWith("shelf", StringComparison.Ordinal) && chance.Happens(0.5)))
            {
                yield return new($"pallet {++number}", chance.Happens(0.5) ? "EPAL" : "BOX", station.Name);
            }
        }
    }

    private static MapEdge Edge(MapNode from, MapNode to) => new($"{from.Id}-{to.Id}", from.Id, to.Id, double.Hypot(to.X - from.X, to.Y - from.Y)) { MaxSpeed = 1.5 };

    private static string Crossing(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"c{column + 1}r{row + 1}");

    private WarehouseStart Start(List<int> free, Chance chance)
    {
        var at = chance.Below(free.Count);
        var crossing = free[at];
        free.RemoveAt(at);
        return new(Crossing(crossing % Columns, crossing / Columns), 0);
    }

    private RouteMap Map(string name)
    {
        var nodes = new List<MapNode>();
        var edges = new List<MapEdge>();
        for (var index = 0; index < Columns * Rows; index++)
        {
            var (column, row) = (index % Columns, index / Columns);
            nodes.Add(new(Crossing(column, row), column * Spacing, row * Spacing, MapId));
            Join(edges, nodes[index], column > 0 ? nodes[index - 1] : null);
            Join(edges, nodes[index], row > 0 ? nodes[index - Columns] : null);
        }

        var stations = new List<MapStation>();
        foreach (var (called, description, column, row) in Places())
        {
            var node = new MapNode(called.Replace(' ', '-'), column * Spacing, row * Spacing, MapId);
            var crossing = nodes[(Math.Clamp(row, 0, Rows - 1) * Columns) + Math.Clamp(column, 0, Columns - 1)];
            nodes.Add(node);
            Join(edges, node, crossing);
            stations.Add(new(node.Id, called, [node.Id]) { Description = description });
        }

        return new(name, nodes.ToEquatableList(), edges.ToEquatableList(), stations.ToEquatableList());
    }

    private IEnumerable<(string Name, string Description, int Column, int Row)> Places()
    {
        for (var dock = 0; dock < Docks; dock++)
        {
            yield return ($"dock{Number(dock, int.MaxValue)}", "where lorries are loaded and unloaded", dock, -1);
        }

        for (var shelf = 0; shelf < Columns; shelf++)
        {
            yield return ($"shelf {Letters(shelf)}", "where loads are stored", shelf, Rows);
        }

        for (var charger = 0; charger < Chargers; charger++)
        {
            yield return ($"charging station{Number(charger, Chargers)}", "where robots charge", -1, charger);
        }

        for (var table = 0; table < PackingTables; table++)
        {
            yield return ($"packing table{Number(table, PackingTables)}", "where loads are packed", Columns, Rows - 1 - table);
        }
    }

    private static void Join(List<MapEdge> edges, MapNode node, MapNode? other)
    {
        if (other is not null)
        {
            edges.Add(Edge(other, node));
            edges.Add(Edge(node, other));
        }
    }
}
