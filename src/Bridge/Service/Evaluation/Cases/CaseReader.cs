using System.Text.Json;
using LamRobot.Bridge.Service.Evaluation.Documents;
using LamRobot.Bridge.Service.Evaluation.Pages;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>Reads case files: one JSON object a line; a malformed line is told and stops nothing else.</summary>
/// <param name="files">Reads manifests and observations that stand in files of their own.</param>
internal sealed class CaseReader(ReferencedFiles files)
{
    /// <summary>Reads a case file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The cases and the problems.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public CaseReading Read(string path)
    {
        var cases = new List<EvaluationCase>();
        var problems = new List<CaseProblem>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var line = 0;
        foreach (var text in File.ReadLines(path))
        {
            line++;
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            var origin = new CaseOrigin(path, line);
            try
            {
                var read = ReadLine(text, origin);
                if (!seen.TryAdd(read.Id, line))
                {
                    throw new JsonException($"{read.Id} is the id of line {seen[read.Id]} too", "id", null, null);
                }

                cases.Add(read);
            }
            catch (JsonException exception)
            {
                problems.Add(new(origin, exception.Path ?? "", exception.Message));
            }
        }

        return new(cases, problems);
    }

    private EvaluationCase ReadLine(string text, CaseOrigin origin)
    {
        using var document = ParseLine(text);
        var node = new CaseNode(document.RootElement, "");
        var id = node.Required("id").Text();
        var folder = Path.GetDirectoryName(Path.GetFullPath(origin.File))!;
        var audio = node.Optional("audio")?.Text();
        var command = node.Optional("command")?.Text();
        if (audio is null && command is null)
        {
            throw new JsonException("is missing, and so is audio", "command", null, null);
        }

        return ReadKind(node, origin, id, folder) with
        {
            Command = command,
            Audio = audio is null ? null : Path.GetFullPath(Path.Combine(folder, audio)),
            Tags = node.Optional("tags") is { } tags ? [.. tags.Items().Select(tag => tag.Text())] : [],
        };
    }

    private EvaluationCase ReadKind(CaseNode node, CaseOrigin origin, string id, string folder)
    {
        if (node.Optional("scenario") is { } scenario)
        {
            return MissionCaseReader.Read(node, scenario.Text(), origin, id);
        }

        if (node.Optional("document") is not null || node.Optional("program") is not null)
        {
            return DocumentCaseReader.Read(node, origin, id, folder);
        }

        if (node.Optional("page") is not null)
        {
            return PageCaseReader.Read(node, origin, id, folder);
        }

        if (node.Optional("manifest") is not { } manifest)
        {
            throw new JsonException("is missing, and so are scenario, document and page: one of them is needed", "manifest", null, null);
        }

        var observation = node.Optional("observation") is { } seen ? files.Observation(seen, folder) : Observation.Empty;
        return new PlanCase(origin, id, files.Manifest(manifest, folder), observation, ExpectationReader.Read(node.Required("expect")));
    }

    private static JsonDocument ParseLine(string text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException exception)
        {
            throw new JsonException($"no JSON object: {exception.Message}", "", null, null, exception);
        }
    }
}
