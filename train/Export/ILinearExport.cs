namespace LamRobot.Training.Export;

/// <summary>Writes linear layers in some number format.</summary>
internal interface ILinearExport
{
    /// <summary>Puts rows into the format; what several layers read is put there once.</summary>
    /// <param name="rows">The rows, [rows, width].</param>
    /// <param name="kind">What is known of them.</param>
    /// <returns>The rows, ready to be multiplied.</returns>
    LinearRows Read(string rows, RowKind kind);

    /// <summary>Multiplies rows with weights, and adds the bias.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="weights">The weights, [width, outputs].</param>
    /// <param name="bias">The bias, [outputs].</param>
    /// <param name="outputs">How many outputs there are.</param>
    /// <returns>The sums, [rows, outputs].</returns>
    string Multiply(LinearRows rows, string weights, string bias, int outputs);
}
