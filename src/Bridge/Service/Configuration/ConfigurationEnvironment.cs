using System.Collections;

namespace LamRobot.Bridge.Service;

/// <summary>The settings of the environment.</summary>
internal static class ConfigurationEnvironment
{
    private const char Separator = ',';

    /// <summary>The variable that names the file of settings.</summary>
    public const string FileVariable = ConfigurationKey.VariablePrefix + "CONFIG";

    /// <summary>Reads this process's environment.</summary>
    /// <returns>The variables of settings.</returns>
    public static IReadOnlyDictionary<string, string> OfProcess() => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .Where(entry => ((string)entry.Key).StartsWith(ConfigurationKey.VariablePrefix, StringComparison.Ordinal))
        .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal);

    /// <summary>Reads settings from variables.</summary>
    /// <param name="variables">The variables.</param>
    /// <param name="keys">The settings that there are.</param>
    /// <param name="problems">Where what is wrong is noted.</param>
    /// <returns>The settings that are right.</returns>
    public static IReadOnlyList<ConfigurationValue> Read(IReadOnlyDictionary<string, string> variables, IReadOnlyList<ConfigurationKey> keys, ICollection<ConfigurationProblem> problems)
    {
        var values = new List<ConfigurationValue>();
        foreach (var (variable, text) in variables.Where(each => each.Key != FileVariable).OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            if (keys.FirstOrDefault(key => key.Variable == variable) is not { } key)
            {
                problems.Add(new(variable, 0, 0, NearestWord.Find(variable, keys.Select(each => each.Variable)) is { } nearest ? $"There is no such setting; {nearest} may be meant." : "There is no such setting. lamrobot config show lists those that there are."));
                continue;
            }

            IReadOnlyList<string> parts = key.Kind == ConfigurationKind.List ? text.Split(Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [text];
            if (parts.Select(key.Problem).FirstOrDefault(problem => problem is not null) is { } problem)
            {
                problems.Add(new(variable, 0, 0, problem));
                continue;
            }

            values.Add(new(key, parts, variable));
        }

        return values;
    }
}
