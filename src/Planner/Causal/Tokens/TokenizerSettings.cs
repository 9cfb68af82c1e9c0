namespace LamRobot.Planner.Causal.Tokens;

/// <summary>How a tokenizer prepares text.</summary>
/// <param name="Splitter">Splits it.</param>
/// <param name="IgnoresMerges">Whether a piece that is a token as it stands needs no merges.</param>
/// <param name="Opening">The tokens that every text begins with.</param>
internal sealed record TokenizerSettings(TextSplitter Splitter, bool IgnoresMerges, IReadOnlyList<string> Opening);
