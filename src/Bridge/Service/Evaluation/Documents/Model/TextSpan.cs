namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>A part of a paragraph.</summary>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Start">Its first sign.</param>
/// <param name="End">The place after its last sign.</param>
internal readonly record struct TextSpan(Paragraph Paragraph, int Start, int End)
{
    /// <summary>The text.</summary>
    public string Text => Paragraph.Text[Start..End];

    /// <summary>The formats of the signs that are not white space.</summary>
    public IEnumerable<Format> Visible
    {
        get
        {
            for (var index = Start; index < End; index++)
            {
                if (!char.IsWhiteSpace(Paragraph.Text[index]))
                {
                    yield return Paragraph.Characters[index];
                }
            }
        }
    }

    /// <summary>Tells whether something hangs in this part or at most one sign after it.</summary>
    /// <param name="mark">What hangs on the paragraph.</param>
    /// <returns>Whether it does.</returns>
    public bool Holds(Mark mark) => mark.Start >= Start && mark.End <= End + 1;
}
