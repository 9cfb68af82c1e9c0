namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>How the cases of a tag or a file went; rates are 0..1, a measure that the cases do not have is left out.</summary>
/// <param name="Cases">The cases.</param>
/// <param name="TaskSuccess">Share in which everything was right.</param>
internal sealed record GroupReport(int Cases, double TaskSuccess)
{
    /// <summary>Share of expected steps that were right.</summary>
    public double? StepSuccess { get; init; }

    /// <summary>Share of expected steps with the right action.</summary>
    public double? OperationAccuracy { get; init; }

    /// <summary>Share of expected entity arguments that were right.</summary>
    public double? ObjectAccuracy { get; init; }

    /// <summary>Share of expected arguments that were right.</summary>
    public double? ArgumentAccuracy { get; init; }

    /// <summary>Share of plan cases that end, ask or refuse as they should.</summary>
    public double? StatusAccuracy { get; init; }
}
