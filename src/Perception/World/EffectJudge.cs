using System.Globalization;
using LamRobot.Contracts;

namespace LamRobot.Perception.World;

/// <summary>Judges from what is believed whether an effect happened, by fresh sights alone.</summary>
internal sealed class EffectJudge(Observation observation, IReadOnlyList<Belief> beliefs, IReadOnlyList<PlaceWatch> places, DateTimeOffset now)
{
    private const string HeldBy = "held_by";

    public EffectAnswer Judge(Condition effect, DateTimeOffset since)
    {
        var belief = beliefs.FirstOrDefault(belief => belief.Id == effect.Subject);
        if (EmptyPlace(effect, since, belief) is { } empty)
        {
            return empty;
        }

        if (observation.Find(effect.Subject) is not { } entity)
        {
            return new(EffectVerdict.NotSeen, $"nothing is known of {effect.Subject}");
        }

        var knownAt = KnownAt(effect, entity, belief);
        if (knownAt <= since || belief is { GoneSince: not null, Holder: null })
        {
            return new(EffectVerdict.NotSeen, Ignorance(entity, belief));
        }

        var actual = entity.Attributes.GetValueOrDefault(effect.Attribute, "");
        var matches = effect.Value is null ? actual.Length > 0 : actual == effect.Value;
        var reason = actual.Length > 0 ? $"{entity.Id}.{effect.Attribute} is {actual}" : $"{entity.Id} has no {effect.Attribute}";
        return new(matches != effect.Negated ? EffectVerdict.Yes : EffectVerdict.No, reason);
    }

    /// <summary>Who holds a thing is known from the robot; where it is and how it looks, from a sight of the thing.</summary>
    private DateTimeOffset KnownAt(Condition effect, Entity entity, Belief? belief)
    {
        if (belief is null)
        {
            return now - entity.Age;
        }

        var isTold = effect.Attribute == HeldBy || belief.Holder is not null;
        return isTold && belief.HolderAt > belief.SeenAt ? belief.HolderAt : belief.SeenAt;
    }

    /// <summary>A place that was seen whole and empty holds nothing, wherever its things went.</summary>
    private EffectAnswer? EmptyPlace(Condition effect, DateTimeOffset since, Belief? belief)
    {
        var watch = places.FirstOrDefault(watch => watch.Place.Id == effect.Value && watch.Place.Relation == effect.Attribute);
        return watch?.EmptyAt > since && !(belief?.SeenAt > watch.EmptyAt)
            ? new(effect.Negated ? EffectVerdict.Yes : EffectVerdict.No, $"{watch.Place.Id} is seen, and nothing is there")
            : null;
    }

    private static string Ignorance(Entity entity, Belief? belief) => belief is { GoneSince: not null }
        ? $"{entity.Id} is no longer where it was, and is not seen anywhere"
        : string.Create(CultureInfo.InvariantCulture, $"{entity.Id} was last seen {entity.Age.TotalSeconds:0.0} s ago, before the action");
}
