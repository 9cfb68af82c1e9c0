namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>The layout of pages, in centimetres.</summary>
/// <param name="Width">The paper's width.</param>
/// <param name="Height">The paper's height.</param>
/// <param name="Left">The left margin.</param>
/// <param name="Right">The right margin.</param>
/// <param name="Top">The top margin, up to the header where there is one.</param>
/// <param name="Bottom">The bottom margin, down to the footer where there is one.</param>
/// <param name="Columns">How many columns the text has.</param>
internal sealed record PageLayout(double Width, double Height, double Left, double Right, double Top, double Bottom, int Columns)
{
    /// <summary>A4 with margins of 2 cm.</summary>
    public static readonly PageLayout Plain = new(21, 29.7, 2, 2, 2, 2, 1);
}
