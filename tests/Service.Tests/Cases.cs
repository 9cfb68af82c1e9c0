using System.Text.Json.Nodes;

namespace LamRobot.Bridge.Service.Tests;

/// <summary>Case files in a folder of their own.</summary>
internal sealed class Cases : IDisposable
{
    public const string Manifest = """
        {"actuators":[{"id":"home","kind":"smart-home","actions":[
          {"name":"light_set","effect":"reversible","parameters":[
            {"name":"target","kind":"entity","entityKinds":["light"],"required":true},
            {"name":"brightness","kind":"number","unit":"%","minimum":0,"maximum":100},
            {"name":"colour","kind":"choice","choices":["red","green"]}]},
          {"name":"door_lock","effect":"reversible","parameters":[{"name":"door","kind":"entity","required":true}]}]}]}
        """;

    public const string PlanCase = """
        {"id":"a","manifest":"home.json","observation":{"entities":[{"id":"light.bed","name":"Bed lamp","kind":"light"}]},
         "command":"dim it","expect":{"steps":[{"action":"light_set","arguments":{"target":"light.bed","brightness":50}}]},"tags":["light"]}
        """;

    public const string MissionCase = """
        {"id":"m","scenario":"home","seed":3,"command":"go to the kitchen","goal":[["in","robot","kitchen"]],"tags":["drive"]}
        """;

    public Cases()
    {
        Folder = Directory.CreateTempSubdirectory("lamrobot-cases-").FullName;
        Directory.CreateDirectory(Path.Combine(Folder, "manifests"));
        File.WriteAllText(Path.Combine(Folder, "manifests", "home.json"), Manifest);
    }

    public string Folder { get; }

    public string Write(params string[] lines)
    {
        var path = Path.Combine(Folder, "cases.jsonl");
        File.WriteAllLines(path, lines.Select(line => line.ReplaceLineEndings("")));
        return path;
    }

    public CaseReading Read(params string[] lines) => new CaseReader(new ReferencedFiles(null)).Read(Write(lines));

    /// <summary>Changes one field of a case, given by its path of names and numbers.</summary>
    public static string With(string line, string path, string json)
    {
        var root = JsonNode.Parse(line)!;
        var parts = path.Split('.');
        var parent = parts[..^1].Aggregate(root, (node, part) => int.TryParse(part, out var index) ? node[index]! : node[part]!);
        if (json.Length == 0)
        {
            parent.AsObject().Remove(parts[^1]);
        }
        else if (int.TryParse(parts[^1], out var index))
        {
            parent[index] = JsonNode.Parse(json);
        }
        else
        {
            parent[parts[^1]] = JsonNode.Parse(json);
        }

        return root.ToJsonString();
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
