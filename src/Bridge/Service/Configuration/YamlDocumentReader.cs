using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LamRobot.Bridge.Service;

/// <summary>Reads a YAML file whose top is a mapping.</summary>
internal static class YamlDocumentReader
{
    private const long Largest = 1024 * 1024;

    /// <summary>Reads it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problems">Where what is wrong is noted.</param>
    /// <returns>The mapping, empty for an empty file; null when it cannot be read.</returns>
    public static YamlSection? Read(string path, ICollection<ConfigurationProblem> problems)
    {
        try
        {
            if (new FileInfo(path).Length > Largest)
            {
                problems.Add(new(path, 0, 0, $"It has more than {Largest} bytes."));
                return null;
            }

            using var reader = File.OpenText(path);
            return Read(path, reader, problems);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(new(path, 0, 0, exception.Message));
            return null;
        }
    }

    private static YamlSection? Read(string path, TextReader reader, ICollection<ConfigurationProblem> problems)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(reader);
        }
        catch (YamlException exception)
        {
            problems.Add(new(path, (int)exception.Start.Line, (int)exception.Start.Column, $"This is no YAML: {exception.Message}"));
            return null;
        }

        if (stream.Documents.Select(document => document.RootNode).FirstOrDefault() is not { } root || root is YamlScalarNode { Value: "" or null })
        {
            return new(new YamlMappingNode(), path, problems);
        }

        if (root is YamlMappingNode mapping && stream.Documents.Count == 1)
        {
            return new(mapping, path, problems);
        }

        var wrong = stream.Documents[^1].RootNode;
        problems.Add(new(path, (int)wrong.Start.Line, (int)wrong.Start.Column, "One mapping is wanted here: lines such as 'key: value'."));
        return null;
    }
}
