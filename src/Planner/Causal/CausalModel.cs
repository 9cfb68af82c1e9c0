using LamRobot.Planner.Causal.Models;
using LamRobot.Planner.Causal.Tokens;
using LamRobot.Planner.Hosting;

namespace LamRobot.Planner.Causal;

/// <summary>A loaded decoder-only language model in ONNX, with its tokens and the form of its prompts.</summary>
public sealed class CausalModel : IDisposable
{
    private readonly CausalGraph graph;
    private readonly ByteLevelTokenizer tokenizer;
    private readonly ChatFormat format;
    private (List<int> Tokens, KeyValueCache Cache)? prefix;

    private CausalModel(CausalFiles files, ProviderChoice provider)
    {
        Provider = provider;
        Folder = files.Folder;
        tokenizer = TokenizerFile.Load(files.PathOf("tokenizer.json"));
        format = ChatFormat.Of(files, tokenizer);
        Decoder = new(tokenizer, new(tokenizer));
        graph = new(files.Graph, CausalSettings.Load(files.PathOf("config.json")), provider);
        Description = $"{Path.GetFileName(files.Folder)}, {Path.GetFileName(files.Graph)}, prompt in {format.Name}";
    }

    /// <summary>Where the model runs, and why there.</summary>
    public ProviderChoice Provider { get; }

    /// <summary>The model's folder.</summary>
    public string Folder { get; }

    /// <summary>Which graph and which form of prompt were found.</summary>
    public string Description { get; }

    /// <summary>Whose turn it is: a model writes one text at a time.</summary>
    internal SemaphoreSlim Turn { get; } = new(1);

    /// <summary>Writes within a grammar with the model's tokens.</summary>
    internal ConstrainedDecoder Decoder { get; }

    /// <summary>Loads a model.</summary>
    /// <param name="path">The folder that holds it, or one of its graphs.</param>
    /// <returns>The model; the caller disposes it.</returns>
    /// <exception cref="FileNotFoundException">A file is not there.</exception>
    /// <exception cref="InvalidDataException">A file cannot be read.</exception>
    /// <exception cref="NotSupportedException">The tokenizer or the graph is of another kind; the message says what to do.</exception>
    public static CausalModel Load(string path) => Load(path, ExecutionProviders.Choose());

    /// <inheritdoc />
    public void Dispose()
    {
        prefix?.Cache.Dispose();
        prefix = null;
        graph.Dispose();
        Turn.Dispose();
    }

    internal static CausalModel Load(string path, ProviderChoice provider) => new(CausalFiles.Find(path), provider);

    /// <summary>Begins a text whose system part is read, anew only when it differs from the one before; only for who has the <see cref="Turn"/>.</summary>
    /// <param name="system">The system's words.</param>
    /// <param name="user">The user's words.</param>
    /// <returns>The text, which the caller disposes and which ends before the next one begins, and the tokens that are not read yet; null when they are more than the context holds.</returns>
    internal (CausalRun Run, List<int> Unread)? Begin(string system, string user)
    {
        var (head, tail) = (format.System(tokenizer, system), format.User(tokenizer, user));
        if (head.Count + tail.Count >= graph.ContextLength)
        {
            return null;
        }

        if (prefix is not { } known || !known.Tokens.SequenceEqual(head))
        {
            prefix?.Cache.Dispose();
            prefix = null;
            using var empty = graph.Empty();
            known = (head, graph.Run(head, empty).After);
            prefix = known;
        }

        return (new(graph, known.Cache), tail);
    }
}
