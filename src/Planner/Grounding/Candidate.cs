namespace LamRobot.Planner.Grounding;

/// <summary>Something that the decoder can point at.</summary>
/// <param name="Text">What the encoder reads.</param>
/// <param name="NameWords">Words of its name, for lexical links; at most six.</param>
/// <param name="DescriptionWords">Content words of its description; at most fourteen.</param>
/// <param name="StateWords">Content words of what an entity's attributes say, such as the name of the place where it is; at most eight.</param>
/// <param name="Role">What it is.</param>
public sealed record Candidate(string Text, IReadOnlyList<string> NameWords, IReadOnlyList<string> DescriptionWords, IReadOnlyList<string> StateWords, CandidateRole Role);
