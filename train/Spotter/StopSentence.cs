namespace LamRobot.Training.Spotter;

/// <summary>A sentence that is spoken to learn from.</summary>
/// <param name="Text">The whole sentence.</param>
/// <param name="Word">The stop word's number, from 1; 0 when there is none.</param>
/// <param name="UpToWord">The sentence up to the end of the stop word; the whole text when nothing follows it.</param>
internal sealed record StopSentence(string Text, int Word, string UpToWord)
{
    /// <summary>Whether something follows the stop word.</summary>
    public bool GoesOn => Text.Length > UpToWord.Length;
}
