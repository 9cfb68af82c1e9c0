using Microsoft.ML.OnnxRuntime;

namespace LamRobot.Planner.Hosting;

/// <summary>The shape that a graph declares for a value: sizes, and names of those that differ from call to call.</summary>
internal sealed class DeclaredShape(NodeMetadata declared)
{
    /// <summary>The shape of a call.</summary>
    /// <param name="sizes">What the named sizes are this time.</param>
    public long[] With(params ReadOnlySpan<(string Name, int Size)> sizes)
    {
        var shape = new long[declared.Dimensions.Length];
        for (var i = 0; i < shape.Length; i++)
        {
            shape[i] = declared.Dimensions[i];
            foreach (var (name, size) in sizes)
            {
                shape[i] = shape[i] < 0 && declared.SymbolicDimensions[i] == name ? size : shape[i];
            }

            if (shape[i] < 0)
            {
                throw new ArgumentException($"The size '{declared.SymbolicDimensions[i]}' is not given.", nameof(sizes));
            }
        }

        return shape;
    }
}
