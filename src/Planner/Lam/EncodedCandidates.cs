using LamRobot.Planner.Hosting;

namespace LamRobot.Planner.Lam;

/// <summary>All candidates of a table, ready for the graphs; computed once for a manifest and an observation.</summary>
/// <param name="Rows">Number of rows, special ones included.</param>
/// <param name="Tensors">What the graphs of commands and of decisions read of them, by name.</param>
internal sealed record EncodedCandidates(int Rows, IReadOnlyList<GraphInput> Tensors)
{
    /// <summary>Those that a graph takes.</summary>
    public IEnumerable<GraphInput> For(OnnxGraph graph) => Tensors.Where(tensor => graph.Inputs.ContainsKey(tensor.Name));
}
