using System.CommandLine;

namespace LamRobot.Bridge.Service;

/// <summary>Finds everything that is wrong with the settings, without starting anything.</summary>
internal static class ConfigurationCheck
{
    private const string Policy = "policy";
    private static readonly string[] Written = ["journal", "ledger"];

    /// <summary>Checks.</summary>
    /// <param name="root">The program's command line.</param>
    /// <param name="settings">The settings.</param>
    /// <returns>What is wrong, in their order.</returns>
    public static IReadOnlyList<ConfigurationProblem> Problems(RootCommand root, ConfigurationSettings settings)
    {
        var problems = settings.Problems.ToList();
        problems.AddRange(settings.Values.SelectMany(Missing));
        problems.AddRange(settings.Values.Where(value => value.Key.Name == Policy).SelectMany(value => value.Values).Where(File.Exists).SelectMany(PolicyProblems));
        if (problems.Count == 0)
        {
            problems.AddRange(Together(root, settings));
        }

        return problems;
    }

    /// <summary>Tells what is not wrong but unwise.</summary>
    /// <param name="settings">The settings.</param>
    /// <returns>Sentences.</returns>
    public static IEnumerable<string> Warnings(ConfigurationSettings settings)
    {
        var withPassword = settings.Values.FirstOrDefault(value => value.Values.Any(text => SecretMask.Hide(text) != text));
        if (withPassword is not null && settings.File is { } file && withPassword.Origin.StartsWith(file, StringComparison.Ordinal) && !OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & UnixFileMode.OtherRead) != 0)
        {
            yield return $"{withPassword.Origin}: '{withPassword.Key.Name}' holds a password, and everybody on this machine may read the file: chmod 600 {file}, or give it by {withPassword.Key.Variable}.";
        }
    }

    private static IEnumerable<ConfigurationProblem> Missing(ConfigurationValue value) => value.Key.IsPath && !Written.Contains(value.Key.Name)
        ? value.Values.Where(path => !Path.Exists(path)).Select(path => new ConfigurationProblem(value.Origin, 0, 0, $"'{value.Key.Name}': there is no {path}."))
        : [];

    private static IEnumerable<ConfigurationProblem> PolicyProblems(string path)
    {
        var problems = new List<ConfigurationProblem>();
        _ = PolicyReader.Read(path, problems);
        return ConfigurationProblem.InOrder(problems);
    }

    // What is right alone can be wrong together: the verbs' own checks know.
    private static IEnumerable<ConfigurationProblem> Together(RootCommand root, ConfigurationSettings settings)
    {
        var run = root.Subcommands.First(command => command.Name == "run");
        var whole = new ConfiguredCommand(root.Parse([run.Name, .. settings.Values.Where(value => run.Options.Any(option => option.Name == value.Key.Option.Name)).SelectMany(value => value.Values.Select(value.Key.Argument))]), settings.Values);
        return whole.Parsed.Errors.Select(error => new ConfigurationProblem(settings.File ?? "environment", 0, 0, error.Message + whole.WhereFrom(error.Message)));
    }
}
