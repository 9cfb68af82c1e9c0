namespace LamRobot.Planner.Tests.Causal;

/// <summary>A folder with a small model, which goes with this.</summary>
internal sealed class ModelFolder : IDisposable
{
    public ModelFolder() => Directory.CreateDirectory(Root);

    public string Root { get; } = Path.Combine(Path.GetTempPath(), $"lamrobot-causal-{Guid.NewGuid():N}");

    public static ModelFolder Of(DecoderForm form, int seed = 1, string? chatTemplate = null, SmallBpe? tokenizer = null, string graph = "onnx/model.onnx")
    {
        var folder = new ModelFolder();
        SmallDecoder.WriteFolder(folder.Root, tokenizer ?? new SmallBpe(300), graph, form, seed, chatTemplate);
        return folder;
    }

    public string PathOf(string name) => Path.Combine(Root, name);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
