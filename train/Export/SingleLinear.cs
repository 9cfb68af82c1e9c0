namespace LamRobot.Training.Export;

/// <summary>Linear layers in single precision.</summary>
/// <param name="graph">The graph.</param>
internal sealed class SingleLinear(OnnxGraph graph) : ILinearExport
{
    /// <inheritdoc />
    public LinearRows Read(string rows, RowKind kind) => new(rows);

    /// <inheritdoc />
    public string Multiply(LinearRows rows, string weights, string bias, int outputs) => graph.Add(graph.MatMul(rows.Values, weights), bias);
}
