using LamRobot.Contracts;
using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service;

/// <summary>Collects the names that a person may say now, so that hearing leans towards them.</summary>
internal static class SpokenNames
{
    // What stands on a screen may be whole sentences, which nobody says as a name.
    private const int MostWords = 6;

    /// <summary>Collects names: what is around first, then what can be chosen, then the words that stop a robot, which must never be taken for a name.</summary>
    /// <param name="manifest">What can be done.</param>
    /// <param name="observation">What is known of the world.</param>
    /// <returns>The names, each once.</returns>
    public static IReadOnlyList<string> Of(CapabilityManifest manifest, Observation observation)
    {
        var choices = manifest.Actuators.SelectMany(actuator => actuator.Actions).SelectMany(action => action.Parameters).SelectMany(parameter => parameter.Choices);
        var names = observation.Entities.Select(static entity => entity.Name).Where(static name => name.AsSpan().Count(' ') < MostWords);
        return [.. names.Concat(choices).Concat(TranscriptionOptions.StopWords).Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
