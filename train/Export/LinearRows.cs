namespace LamRobot.Training.Export;

/// <summary>Rows that are ready to be multiplied with weights, [rows, width].</summary>
/// <param name="Values">The values.</param>
/// <param name="Scales">What each row of the sums is to be multiplied with; null in single precision.</param>
/// <param name="Kind">What they were.</param>
/// <param name="Loud">The loud channels, apart from the others; null where there are none.</param>
internal sealed record LinearRows(string Values, string? Scales = null, RowKind Kind = RowKind.Any, string? Loud = null);
