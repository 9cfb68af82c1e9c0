namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>A stretch of a block's text that looks the same all over.</summary>
/// <param name="Start">The first character.</param>
/// <param name="End">The character behind the last.</param>
/// <param name="Format">How it looks.</param>
/// <param name="Link">Where it leads; empty for no link.</param>
internal sealed record FormatRun(int Start, int End, CharacterFormat Format, string Link);
