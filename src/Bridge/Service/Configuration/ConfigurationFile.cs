namespace LamRobot.Bridge.Service;

/// <summary>The file of settings.</summary>
internal static class ConfigurationFile
{
    /// <summary>Its name where none is named: in the working folder.</summary>
    public const string UsualName = "lamrobot.yaml";

    /// <summary>Reads it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="keys">The settings that there are.</param>
    /// <param name="problems">Where what is wrong is noted.</param>
    /// <returns>The settings that stand there and are right.</returns>
    public static IReadOnlyList<ConfigurationValue> Read(string path, IReadOnlyList<ConfigurationKey> keys, ICollection<ConfigurationProblem> problems)
    {
        if (YamlDocumentReader.Read(path, problems) is not { } top)
        {
            return [];
        }

        top.Allow([.. keys.Select(key => key.Name)]);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return [.. keys.Where(key => top.Keys.Contains(key.Name)).Select(key => Value(top, key, path, folder)).OfType<ConfigurationValue>()];
    }

    private static ConfigurationValue? Value(YamlSection top, ConfigurationKey key, string path, string folder)
    {
        var values = key.Kind == ConfigurationKind.List ? top.Texts(key.Name) : top.Text(key.Name) is { } text ? [text] : null;
        if (values is null)
        {
            return null;
        }

        for (var item = 0; item < values.Count; item++)
        {
            if (key.Problem(values[item]) is { } problem)
            {
                return top.Refuse<ConfigurationValue>(key.Name, problem, item);
            }
        }

        return new(key, key.IsPath ? [.. values.Select(value => Path.Combine(folder, value))] : values, $"{path}:{top.LineOf(key.Name)}");
    }
}
