namespace LamRobot.Screen.Tests;

/// <summary>How well a page was read.</summary>
/// <param name="Words">Words on the page.</param>
/// <param name="Right">Words that were read letter by letter.</param>
/// <param name="Texts">Texts on the page.</param>
/// <param name="RightTexts">Texts that were read whole, spaces left aside.</param>
/// <param name="Missed">The words that were not, with what was read there.</param>
internal sealed record PageScore(int Words, int Right, int Texts, int RightTexts, IReadOnlyList<string> Missed)
{
    public double Accuracy => Right / (double)Words;
}
