namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>A stretch of a block.</summary>
/// <param name="Block">The block.</param>
/// <param name="Start">The first character.</param>
/// <param name="End">The character behind the last.</param>
internal sealed record TextSlice(TextBlock Block, int Start, int End)
{
    public string Text => Block.Text[Start..End];

    public bool IsWhole => Start == 0 && End == Block.Text.Length;

    /// <summary>The runs that have some of it, blanks left out.</summary>
    public IEnumerable<FormatRun> Runs => Block.Runs.Where(run => run.Start < End && run.End > Start && !string.IsNullOrWhiteSpace(Block.Text[Math.Max(run.Start, Start)..Math.Min(run.End, End)]));

    /// <summary>A whole block.</summary>
    public static TextSlice Whole(TextBlock block) => new(block, 0, block.Text.Length);
}
