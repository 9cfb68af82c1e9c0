namespace LamRobot.Training.Language;

/// <summary>How a phrase gives an argument.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Role">The slot that gives the value; null when it is a literal or missing.</param>
/// <param name="Literal">The value itself, an entity's id or a choice.</param>
/// <param name="SpanRole">The slot whose words stand for it, when these are not the words that gave the value.</param>
internal sealed record ArgumentPattern(string Parameter, string? Role, string? Literal, string? SpanRole)
{
    /// <summary>Whether the phrase leaves out what the action needs.</summary>
    public bool IsMissing => Role is null && Literal is null;
}
