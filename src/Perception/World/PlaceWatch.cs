using LamRobot.Contracts;

namespace LamRobot.Perception.World;

/// <summary>Remembers when a place was last seen whole, and seen empty.</summary>
internal sealed class PlaceWatch(MapPlace place)
{
    private const int Samples = 6;

    public MapPlace Place => place;

    /// <summary>When any part of it was last in view.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    /// <summary>When all of it was last seen and nothing was there; null when something is there or in front of it.</summary>
    public DateTimeOffset? EmptyAt { get; private set; }

    public void Look(IVisibility visibility, DateTimeOffset timestamp)
    {
        var sights = new List<PlaceSight>(Samples * Samples);
        for (var sample = 0; sample < Samples * Samples; sample++)
        {
            var x = place.FromX + ((place.ToX - place.FromX) * ((sample % Samples) + 0.5) / Samples);
            var y = place.FromY + ((place.ToY - place.FromY) * ((sample / Samples) + 0.5) / Samples);
            sights.Add(visibility.At(x, y, place.ZMetres));
        }

        SeenAt = sights.Exists(static sight => sight != PlaceSight.NotSeen) ? timestamp : SeenAt;
        EmptyAt = sights.TrueForAll(static sight => sight == PlaceSight.Empty) ? timestamp
            : sights.Contains(PlaceSight.Covered) ? null
            : EmptyAt;
    }
}
