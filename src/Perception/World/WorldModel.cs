using System.ComponentModel.DataAnnotations;
using System.Globalization;
using LamRobot.Contracts;

namespace LamRobot.Perception.World;

/// <summary>Keeps what is believed of the world: fuses what sensors see, robots say and the map knows, and says how old and how sure each thing is.</summary>
/// <remarks>Thread-safe. A thing that is hidden stays where it was, older and less sure; only a look that shows its place empty takes it from there.</remarks>
public sealed class WorldModel
{
    private readonly Lock gate = new();
    private readonly WorldOptions options;
    private readonly BeliefMatching matching;
    private readonly List<Belief> beliefs = [];
    private readonly List<PlaceWatch> places;
    private readonly Dictionary<string, SourceWatch> sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Testimony> testimonies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>Makes a model that has seen nothing yet.</summary>
    /// <param name="options">What is known beforehand; throws <see cref="ValidationException"/> when out of range.</param>
    public WorldModel(WorldOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        this.options = options;
        matching = new BeliefMatching(options);
        places = [.. options.Places.Select(static place => new PlaceWatch(place))];
    }

    /// <summary>Takes in a look of a sensor. A look that cannot be trusted, or is not newer than the sensor's last, changes nothing but what is said to be unknown.</summary>
    /// <param name="view">The look.</param>
    public void See(SensorView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        lock (gate)
        {
            if (sources.TryGetValue(view.Source, out var last) && view.Timestamp <= last.LookedAt)
            {
                return;
            }

            sources[view.Source] = new(view.Timestamp, view.Distrust);
            if (view.Distrust is null)
            {
                Update(view);
            }
        }
    }

    /// <summary>Takes in that a sensor cannot look.</summary>
    /// <param name="source">The sensor.</param>
    /// <param name="timestamp">When it was tried.</param>
    /// <param name="reason">Why not.</param>
    public void Miss(string source, DateTimeOffset timestamp, string reason)
    {
        lock (gate)
        {
            sources[source] = new(timestamp, reason);
        }
    }

    /// <summary>Takes in what a robot says of itself and of the world; it stands for what the same robot said before.</summary>
    /// <param name="teller">Who says it.</param>
    /// <param name="said">What it says.</param>
    /// <param name="heardAt">When.</param>
    public void Hear(string teller, Observation said, DateTimeOffset heardAt)
    {
        ArgumentNullException.ThrowIfNull(said);
        lock (gate)
        {
            testimonies[teller] = new(said, heardAt);
            Believe(said, heardAt);
        }
    }

    /// <summary>Says what is believed now, for planning and for conditions.</summary>
    /// <param name="now">The time now.</param>
    /// <returns>The world.</returns>
    public Observation Observe(DateTimeOffset now)
    {
        lock (gate)
        {
            Forget(now);
            var entities = new Dictionary<string, Entity>(StringComparer.Ordinal);
            foreach (var entity in testimonies.Values.SelectMany(testimony => testimony.EntitiesAt(now)).Concat(options.Places.Select(static place => place.Entity)))
            {
                entities[entity.Id] = entity;
            }

            foreach (var belief in beliefs)
            {
                var seen = belief.Describe(options.Places, now, options.HalfLife);
                entities[seen.Id] = entities.TryGetValue(seen.Id, out var told) && told.Age < seen.Age ? told : seen;
            }

            return new Observation
            {
                Timestamp = now,
                Entities = entities.Values.ToEquatableList(),
                Robots = testimonies.Values.SelectMany(testimony => testimony.RobotsAt(now)).ToEquatableList(),
            };
        }
    }

    /// <summary>Answers whether an effect happened.</summary>
    /// <param name="effect">The effect, with ids in the place of parameters.</param>
    /// <param name="since">When the action began: what was seen until then shows nothing.</param>
    /// <param name="now">The time now.</param>
    /// <returns>Yes or no where a sight after <paramref name="since"/> shows it; else not seen.</returns>
    public EffectAnswer Verify(Condition effect, DateTimeOffset since, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(effect);
        var observation = Observe(now);
        lock (gate)
        {
            return new EffectJudge(observation, beliefs, places, now).Judge(effect, since);
        }
    }

    /// <summary>Says what is not known.</summary>
    /// <param name="now">The time now.</param>
    /// <returns>Sensors that do not see, things that are not seen, places that were never looked at.</returns>
    public IReadOnlyList<Unknown> Unknowns(DateTimeOffset now)
    {
        lock (gate)
        {
            Forget(now);
            return
            [
                .. sources.Where(static source => source.Value.Fault is not null).Select(static source => new Unknown(source.Key, $"it sees nothing: {source.Value.Fault}")),
                .. options.Things.Where(thing => !beliefs.Exists(belief => belief.Id == thing.Id)).Select(static thing => new Unknown(thing.Id, "where it is: it is not seen")),
                .. beliefs.Select(belief => Doubt(belief, now)).OfType<Unknown>(),
                .. places.Where(static watch => watch.SeenAt is null).Select(static watch => new Unknown(watch.Place.Id, "what is there: no sensor has seen it")),
            ];
        }
    }

    private Unknown? Doubt(Belief belief, DateTimeOffset now)
    {
        var age = now - belief.SeenAt;
        return belief.Holder is not null ? null
            : belief.GoneSince is not null ? new(belief.Id, "where it is: its place is seen, and it is not there")
            : age >= options.StaleAfter ? new(belief.Id, string.Create(CultureInfo.InvariantCulture, $"whether it is still there: it was last seen {age.TotalSeconds:0} s ago"))
            : null;
    }

    private void Update(SensorView view)
    {
        var matched = matching.Match(view, beliefs);
        var shown = matched.OfType<Belief>().ToHashSet();
        foreach (var belief in beliefs.Where(belief => !shown.Contains(belief)))
        {
            LookAtPlace(belief, view);
        }

        for (var index = 0; index < matched.Length; index++)
        {
            var sighting = view.Sightings[index];
            if (matched[index] is { } belief)
            {
                belief.See(sighting, view.Source, view.Timestamp);
            }
            else
            {
                beliefs.Add(Begin(sighting, view));
            }
        }

        foreach (var place in places)
        {
            if (view.Visibility is { } visibility)
            {
                place.Look(visibility, view.Timestamp);
            }
        }
    }

    private void LookAtPlace(Belief belief, SensorView view)
    {
        if (view.Timestamp > belief.SeenAt && belief.Pose is { } pose && view.Visibility?.At(pose.XMetres, pose.YMetres, pose.ZMetres) == PlaceSight.Empty)
        {
            belief.SeePlaceEmpty(view.Timestamp, options.LooksUntilGone);
        }
        else
        {
            belief.MissPlace();
        }
    }

    private Belief Begin(Sighting sighting, SensorView view)
    {
        var thing = options.Things.FirstOrDefault(thing => thing.IsShownBy(sighting) && !beliefs.Exists(belief => belief.Id == thing.Id));
        return thing is null
            ? new(NewId(sighting.Name), sighting.Name, sighting.Kind, sighting, view.Source, view.Timestamp)
            : new(thing.Id, thing.Name, thing.Kind, sighting, view.Source, view.Timestamp) { Known = thing.Attributes };
    }

    /// <summary>An id is never given twice, not even after its thing was forgotten.</summary>
    private string NewId(string name)
    {
        var stem = string.Concat(name.Select(static letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '_'));
        numbers[stem] = numbers.GetValueOrDefault(stem) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{stem}_{numbers[stem]}");
    }

    /// <summary>What a robot says that it holds is no longer where it was seen.</summary>
    private void Believe(Observation said, DateTimeOffset heardAt)
    {
        foreach (var robot in said.Entities.Where(static entity => entity.Kind == "robot"))
        {
            var held = robot.Attributes.GetValueOrDefault("holding", "");
            foreach (var belief in beliefs.Where(belief => belief.Holder == robot.Id || belief.Id == held))
            {
                belief.HoldBy(belief.Id == held ? robot.Id : null, heardAt - robot.Age);
            }
        }
    }

    private void Forget(DateTimeOffset now) =>
        beliefs.RemoveAll(belief => belief.Holder is null && belief.ConfidenceAt(now, options.HalfLife) < options.ForgottenBelow);
}
