using System.CommandLine;

namespace LamRobot.Bridge.Service;

/// <summary>What the file and the environment say, before the command line is asked.</summary>
/// <param name="File">The file; null when there is none.</param>
/// <param name="Values">The settings, of each the one that counts: the environment goes before the file.</param>
/// <param name="Problems">What is wrong with them.</param>
internal sealed record ConfigurationSettings(string? File, IReadOnlyList<ConfigurationValue> Values, IReadOnlyList<ConfigurationProblem> Problems)
{
    private const string NoFile = "none";

    /// <summary>Gives every setting that some verb takes from the file.</summary>
    /// <param name="root">The program's command line.</param>
    /// <returns>The settings, by name.</returns>
    public static IReadOnlyList<ConfigurationKey> Keys(Command root) =>
        [.. root.Subcommands.Where(ConfiguredCommand.IsConfigured).SelectMany(ConfigurationKey.Of).DistinctBy(key => key.Name).OrderBy(key => key.Name, StringComparer.Ordinal)];

    /// <summary>Reads them.</summary>
    /// <param name="named">The file that the command line names; null when it names none.</param>
    /// <param name="keys">The settings that there are.</param>
    /// <param name="environment">The variables of settings.</param>
    /// <returns>What they say.</returns>
    public static ConfigurationSettings Read(string? named, IReadOnlyList<ConfigurationKey> keys, IReadOnlyDictionary<string, string> environment)
    {
        var problems = new List<ConfigurationProblem>();
        var file = Find(named ?? environment.GetValueOrDefault(ConfigurationEnvironment.FileVariable));
        var values = ConfigurationEnvironment.Read(environment, keys, problems)
            .Concat(file is null ? [] : ConfigurationFile.Read(file, keys, problems))
            .DistinctBy(value => value.Key.Name)
            .ToList();
        return new(file, values, ConfigurationProblem.InOrder(problems));
    }

    private static string? Find(string? named) => named switch
    {
        null or "" => System.IO.File.Exists(ConfigurationFile.UsualName) ? ConfigurationFile.UsualName : null,
        NoFile => null,
        _ => named,
    };
}
