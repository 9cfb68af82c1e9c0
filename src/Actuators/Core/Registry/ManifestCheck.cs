using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Refuses a description that cannot be acted on: it comes from a plug-in or over a wire, and may be wrong.</summary>
internal static class ManifestCheck
{
    private const double ShortestHoldSeconds = 0.1;
    private const double LongestHoldSeconds = 60;
    private static readonly TimeSpan LongestAction = TimeSpan.FromDays(1);

    /// <summary>Checks a description.</summary>
    /// <exception cref="ArgumentException">Names are empty or not unique, or a timeout or a range makes no sense.</exception>
    public static ActuatorManifest Valid(ActuatorManifest manifest)
    {
        RequireUnique(manifest.Actions.Select(action => action.Name), manifest.Id);
        foreach (var action in manifest.Actions)
        {
            var name = $"{manifest.Id}/{action.Name}";
            RequireUnique(action.Parameters.Select(parameter => parameter.Name), name);
            Require(action.HoldSeconds is null or (>= ShortestHoldSeconds and <= LongestHoldSeconds), $"{name} has a hold of {action.HoldSeconds} s.");
            Require(action.TimeoutSeconds > 0 && action.TimeoutSeconds <= LongestAction.TotalSeconds, $"{name} has a timeout of {action.TimeoutSeconds} s.");
            Require(!action.Parameters.Any(parameter => parameter.Minimum > parameter.Maximum), $"{name} has a parameter whose minimum is above its maximum.");
        }

        return manifest;
    }

    private static void RequireUnique(IEnumerable<string> names, string owner)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            Require(!string.IsNullOrWhiteSpace(name) && seen.Add(name), $"{owner} has an empty name, or '{name}' twice.");
        }
    }

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new ArgumentException(message);
        }
    }
}
