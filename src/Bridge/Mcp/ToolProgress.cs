using LamRobot.Contracts;
using ModelContextProtocol;

namespace LamRobot.Bridge.Mcp;

/// <summary>Passes a tool's progress on, as far as it can be told.</summary>
internal sealed class ToolProgress : IProgress<ProgressNotificationValue>
{
    private readonly IProgress<ActionProgress> progress;
    private readonly string stepId;
    private readonly int longest;

    private ToolProgress(IProgress<ActionProgress> progress, string stepId, int longest)
    {
        this.progress = progress;
        this.stepId = stepId;
        this.longest = longest;
    }

    /// <summary>Makes one.</summary>
    /// <param name="progress">Whom it tells; null for nobody.</param>
    /// <param name="stepId">The step that the tool is called for.</param>
    /// <param name="longest">How many letters of a message are kept.</param>
    /// <returns>It, or null where nobody listens.</returns>
    public static ToolProgress? Of(IProgress<ActionProgress>? progress, string stepId, int longest) => progress is null ? null : new(progress, stepId, longest);

    /// <inheritdoc />
    public void Report(ProgressNotificationValue value)
    {
        double? fraction = value.Total is > 0 and var total && float.IsFinite(value.Progress / total) ? Math.Clamp(value.Progress / total, 0, 1) : null;
        progress.Report(new(stepId, fraction, ForeignText.Line(value.Message, longest)));
    }
}
