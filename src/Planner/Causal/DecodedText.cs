namespace LamRobot.Planner.Causal;

/// <summary>A text that a model wrote within a grammar.</summary>
/// <param name="Text">The text.</param>
/// <param name="Probability">The product of the shares that its tokens had among the allowed ones, a message's wording left out.</param>
/// <param name="Tokens">How many tokens it has.</param>
/// <param name="Asked">For how many of them the model was asked.</param>
internal sealed record DecodedText(string Text, double Probability, int Tokens, int Asked);
