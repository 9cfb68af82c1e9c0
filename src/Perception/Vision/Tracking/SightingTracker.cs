using System.Globalization;
using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>Gives sightings of one thing in successive pictures one id.</summary>
/// <remarks>One camera each; not for concurrent use. Follows in the picture, so that it needs no calibration.</remarks>
public sealed class SightingTracker
{
    private readonly TrackerOptions options;
    private readonly List<Track> tracks = [];
    private long count;

    /// <summary>Makes a tracker.</summary>
    /// <param name="options">How far and how long it follows.</param>
    public SightingTracker(TrackerOptions options) => this.options = options;

    /// <summary>Follows the sightings of the next picture.</summary>
    /// <param name="sightings">What is seen.</param>
    /// <param name="timestamp">When.</param>
    /// <returns>The same sightings, each with its track, in their order.</returns>
    public IReadOnlyList<Sighting> Follow(IReadOnlyList<Sighting> sightings, DateTimeOffset timestamp)
    {
        tracks.RemoveAll(track => timestamp - track.SeenAt > options.Patience);
        var followed = new Sighting[sightings.Count];
        var pairs = sightings.SelectMany((sighting, index) => tracks.Select(track => (Index: index, Track: track, Distance: track.Distance(sighting, timestamp))))
            .Where(pair => pair.Distance <= options.Reach)
            .OrderBy(static pair => pair.Distance);
        var taken = new HashSet<Track>();
        foreach (var (index, track, _) in pairs)
        {
            if (followed[index] is null && taken.Add(track))
            {
                track.Continue(sightings[index], timestamp);
                followed[index] = sightings[index] with { Track = track.Id };
            }
        }

        for (var index = 0; index < followed.Length; index++)
        {
            followed[index] ??= Begin(sightings[index], timestamp);
        }

        return followed;
    }

    private Sighting Begin(Sighting sighting, DateTimeOffset timestamp)
    {
        var track = new Track(string.Create(CultureInfo.InvariantCulture, $"t{++count}"), sighting, timestamp);
        tracks.Add(track);
        return sighting with { Track = track.Id };
    }
}
