namespace LamRobot.Bridge.Service;

/// <summary>What a person said to a question.</summary>
/// <param name="Words">The words.</param>
/// <param name="By">Who said them.</param>
internal sealed record PersonAnswer(string Words, string By);
