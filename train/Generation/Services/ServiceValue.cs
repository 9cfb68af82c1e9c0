namespace LamRobot.Training.Services;

/// <summary>A value in the words in which it is said.</summary>
/// <param name="Preposition">What stands before it in a sentence, such as <c>on</c>.</param>
/// <param name="Article">An article that is not part of it.</param>
/// <param name="Words">The words.</param>
internal sealed record ServiceValue(string Preposition, string Article, string Words);
