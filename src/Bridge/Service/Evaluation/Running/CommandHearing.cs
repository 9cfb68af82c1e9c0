namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>How a spoken command was heard.</summary>
/// <param name="Text">The words; empty when nothing was heard.</param>
/// <param name="AudioSeconds">How long the sound is.</param>
/// <param name="ProcessingSeconds">How long hearing took.</param>
/// <param name="Words">Word errors among the words that were said; null when the case does not give them.</param>
internal sealed record CommandHearing(string Text, double AudioSeconds, double ProcessingSeconds, Tally? Words);
