using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Maps;

/// <summary>Where robots can stand, how they get from one place to another, and what people call the places.</summary>
/// <remarks>Immutable, so safe for use from several threads.</remarks>
public sealed class RouteMap
{
    private readonly Dictionary<string, MapNode> nodes = new(StringComparer.Ordinal);
    private readonly ILookup<string, MapEdge> edgesFrom;

    /// <summary>Makes a map.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="nodes">Its nodes.</param>
    /// <param name="edges">Its edges.</param>
    /// <param name="stations">Its stations.</param>
    /// <exception cref="MapException">An id stands twice, or names a node that is not there; a station has no node; a length is not a positive number.</exception>
    public RouteMap(string name, EquatableList<MapNode> nodes, EquatableList<MapEdge> edges, EquatableList<MapStation> stations)
    {
        Name = name;
        Nodes = nodes;
        Edges = edges;
        Stations = stations;
        foreach (var node in nodes)
        {
            Check(this.nodes.TryAdd(node.Id, node), $"the node '{node.Id}' stands twice");
        }

        CheckEdges();
        CheckStations();
        edgesFrom = edges.ToLookup(edge => edge.From, StringComparer.Ordinal);
    }

    /// <summary>A map without places.</summary>
    public static RouteMap Empty { get; } = new("nothing", [], [], []);

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>Its nodes.</summary>
    public EquatableList<MapNode> Nodes { get; }

    /// <summary>Its edges.</summary>
    public EquatableList<MapEdge> Edges { get; }

    /// <summary>Its stations.</summary>
    public EquatableList<MapStation> Stations { get; }

    /// <summary>Finds a node.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The node, or null when there is none.</returns>
    public MapNode? FindNode(string id) => nodes.GetValueOrDefault(id);

    /// <summary>Finds a station.</summary>
    /// <param name="idOrName">Its id, or what people call it; an id wins.</param>
    /// <returns>The station, or null when there is none.</returns>
    public MapStation? FindStation(string idOrName) =>
        Stations.FirstOrDefault(station => station.Id == idOrName) ?? Stations.FirstOrDefault(station => station.IsCalled(idOrName));

    /// <summary>Finds the station that is served at a node.</summary>
    /// <param name="nodeId">The node's id.</param>
    /// <returns>The first such station, or null when there is none.</returns>
    public MapStation? StationAt(string nodeId) => Stations.FirstOrDefault(station => station.Nodes.Contains(nodeId));

    /// <summary>Finds the node that is nearest to a position.</summary>
    /// <param name="x">Metres.</param>
    /// <param name="y">Metres.</param>
    /// <param name="mapId">The map that the position belongs to; any when null or empty.</param>
    /// <param name="within">How far it may be, in metres.</param>
    /// <returns>The node, or null when none is so near.</returns>
    public MapNode? Nearest(double x, double y, string? mapId = null, double within = double.PositiveInfinity)
    {
        var nearest = Nodes.Where(node => string.IsNullOrEmpty(mapId) || node.MapId == mapId).MinBy(node => Distance(node, x, y));
        return nearest is not null && Distance(nearest, x, y) <= within ? nearest : null;
    }

    /// <summary>Finds the shortest way.</summary>
    /// <param name="from">The node where it begins.</param>
    /// <param name="to">Nodes where it may end.</param>
    /// <param name="closed">Nodes that it must not pass or end at; none when null.</param>
    /// <returns>The way, of one node when <paramref name="from"/> is among <paramref name="to"/>; null when there is none.</returns>
    public MapRoute? FindRoute(string from, IReadOnlyCollection<string> to, Func<string, bool>? closed = null)
    {
        if (!nodes.ContainsKey(from))
        {
            return null;
        }

        var open = new PriorityQueue<string, double>([(from, 0)]);
        var length = new Dictionary<string, double>(StringComparer.Ordinal) { [from] = 0 };
        var reachedBy = new Dictionary<string, MapEdge>(StringComparer.Ordinal);
        while (open.TryDequeue(out var at, out var soFar))
        {
            if (to.Contains(at))
            {
                return Trace(at, reachedBy);
            }

            foreach (var edge in soFar > length[at] ? [] : edgesFrom[at].Where(edge => closed?.Invoke(edge.To) != true))
            {
                if (soFar + edge.Length < length.GetValueOrDefault(edge.To, double.PositiveInfinity))
                {
                    length[edge.To] = soFar + edge.Length;
                    reachedBy[edge.To] = edge;
                    open.Enqueue(edge.To, soFar + edge.Length);
                }
            }
        }

        return null;
    }

    private static double Distance(MapNode node, double x, double y) => double.Hypot(node.X - x, node.Y - y);

    private MapRoute Trace(string end, Dictionary<string, MapEdge> reachedBy)
    {
        var way = new List<MapEdge>();
        var at = end;
        while (reachedBy.TryGetValue(at, out var edge))
        {
            way.Add(edge);
            at = edge.From;
        }

        way.Reverse();
        return new([nodes[at], .. way.Select(edge => nodes[edge.To])], way.ToEquatableList());
    }

    private void CheckEdges()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var edge in Edges)
        {
            Check(ids.Add(edge.Id), $"the edge '{edge.Id}' stands twice");
            Check(nodes.ContainsKey(edge.From), $"the edge '{edge.Id}' begins at '{edge.From}', which is no node");
            Check(nodes.ContainsKey(edge.To), $"the edge '{edge.Id}' ends at '{edge.To}', which is no node");
            Check(double.IsFinite(edge.Length) && edge.Length >= 0, $"the length of the edge '{edge.Id}' is no length");
            Check(edge.MaxSpeed is null or (> 0 and < double.PositiveInfinity), $"the speed of the edge '{edge.Id}' is not above 0");
        }
    }

    private void CheckStations()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var station in Stations)
        {
            Check(ids.Add(station.Id), $"the station '{station.Id}' stands twice");
            Check(station.Nodes.Count > 0, $"the station '{station.Id}' has no node where it is served");
            foreach (var node in station.Nodes)
            {
                Check(nodes.ContainsKey(node), $"the station '{station.Id}' is served at '{node}', which is no node");
            }
        }
    }

    private void Check(bool right, string problem)
    {
        if (!right)
        {
            throw new MapException($"The map '{Name}': {problem}.");
        }
    }
}
