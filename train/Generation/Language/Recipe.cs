namespace LamRobot.Training.Language;

/// <summary>Sections whose phrases, one after the other, make a sensible request.</summary>
/// <param name="Weight">How often it is taken.</param>
/// <param name="Sections">The sections' names.</param>
internal sealed record Recipe(double Weight, IReadOnlyList<string> Sections);
