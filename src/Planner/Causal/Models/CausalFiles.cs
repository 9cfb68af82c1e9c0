namespace LamRobot.Planner.Causal.Models;

/// <summary>The files of a causal language model as exporters lay them out: the graph in the folder or in its folder <c>onnx</c>, the rest beside it.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Graph">The graph.</param>
internal sealed record CausalFiles(string Folder, string Graph)
{
    /// <summary>Names of graphs, the most exact first; each is looked for in <c>onnx</c> and then in the folder itself.</summary>
    public static IReadOnlyList<string> GraphNames { get; } =
        ["model.onnx", "model_fp16.onnx", "model_q4f16.onnx", "model_q4.onnx", "model_int8.onnx", "model_uint8.onnx", "model_quantized.onnx", "model_bnb4.onnx", "decoder_model_merged.onnx"];

    /// <summary>Finds the files.</summary>
    /// <param name="path">A folder, or one of its graphs.</param>
    /// <returns>The files.</returns>
    /// <exception cref="FileNotFoundException">Something is not there; the message says what.</exception>
    public static CausalFiles Find(string path)
    {
        var full = Path.GetFullPath(path);
        var files = File.Exists(full) ? new CausalFiles(FolderOf(full), full) : new(full, GraphIn(full));
        foreach (var needed in (string[])["config.json", "tokenizer.json"])
        {
            if (!File.Exists(files.PathOf(needed)))
            {
                throw new FileNotFoundException($"{needed} is not in {files.Folder}.", files.PathOf(needed));
            }
        }

        return files;
    }

    /// <summary>The path of a file beside the graph.</summary>
    public string PathOf(string name) => Path.Combine(Folder, name);

    private static string FolderOf(string graph)
    {
        var folder = Path.GetDirectoryName(graph)!;
        return Path.GetFileName(folder) == "onnx" ? Path.GetDirectoryName(folder)! : folder;
    }

    private static string GraphIn(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new FileNotFoundException($"The folder {folder} is not there.", folder);
        }

        return GraphNames.SelectMany(name => (string[])[Path.Combine(folder, "onnx", name), Path.Combine(folder, name)]).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"{folder} holds no graph: looked for {string.Join(", ", GraphNames)} in it and in its folder onnx.", folder);
    }
}
