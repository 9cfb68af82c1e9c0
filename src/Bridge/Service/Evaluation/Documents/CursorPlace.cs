namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Where the cursor stands when the command is given.</summary>
/// <param name="Before">The text before which it stands; null for another place.</param>
/// <param name="After">The text after which it stands; null for another place.</param>
/// <param name="Paragraph">The paragraph at whose start it stands, from 1; null for another place.</param>
internal sealed record CursorPlace(string? Before = null, string? After = null, int? Paragraph = null);
