namespace LamRobot.Training.Calibration;

/// <summary>A plan that was judged.</summary>
/// <param name="Source">Where its command comes from.</param>
/// <param name="Signs">What the decoder told of it.</param>
/// <param name="Right">Whether it reaches the goal.</param>
/// <param name="RightSteps">Share of the right plan's steps that it does from the first on.</param>
/// <param name="IsPlan">Whether it is a plan, which a threshold can turn into a question.</param>
internal sealed record JudgedPlan(string Source, IReadOnlyList<double> Signs, bool Right, double RightSteps, bool IsPlan);
