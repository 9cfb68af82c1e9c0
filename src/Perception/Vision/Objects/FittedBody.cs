namespace LamRobot.Perception.Vision;

/// <summary>The body that a blob's outline is most like.</summary>
/// <param name="Body">The body.</param>
/// <param name="Kind">Which of the known kinds it is; null when no kinds are known.</param>
/// <param name="Misfit">How far its outline is from the blob's, by the outline's size.</param>
internal sealed record FittedBody(Body Body, KnownBody? Kind, double Misfit);
