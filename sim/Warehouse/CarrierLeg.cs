namespace LamRobot.Sim;

/// <summary>A straight piece of a carrier's way.</summary>
/// <param name="Target">Where it ends.</param>
/// <param name="EdgeId">The edge that it belongs to; null when it belongs to none.</param>
/// <param name="MaxSpeed">Metres per second; only the carrier's own limit when null.</param>
/// <param name="Heading">Where the carrier must look at its end, in radians; anywhere when null.</param>
internal sealed record CarrierLeg(Point Target, string? EdgeId, double? MaxSpeed, double? Heading);
