namespace LamRobot.Perception.Speech;

/// <summary>What the decoder wrote for one window of sound.</summary>
/// <param name="Tokens">The text's tokens, without prompt and end.</param>
/// <param name="LogProbability">Sum of the log probabilities of the tokens chosen, the end among them.</param>
/// <param name="Choices">How many tokens were chosen.</param>
/// <param name="NoSpeechProbability">How likely the model holds it that nothing was said, 0..1.</param>
/// <param name="Language">The language as an ISO 639-1 code.</param>
internal sealed record DecodedWindow(IReadOnlyList<int> Tokens, double LogProbability, int Choices, double NoSpeechProbability, string Language);
