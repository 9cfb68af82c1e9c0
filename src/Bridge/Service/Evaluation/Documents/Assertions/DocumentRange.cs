namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Which part of a document an assertion speaks of.</summary>
/// <param name="Words">The range as the case writes it.</param>
/// <param name="Area">The header or the footer; none for the body.</param>
/// <param name="Resolve">Finds the parts in a document; none when they are not there.</param>
internal sealed record DocumentRange(string Words, PageArea Area, Func<TextDocument, IReadOnlyList<TextSpan>> Resolve);
