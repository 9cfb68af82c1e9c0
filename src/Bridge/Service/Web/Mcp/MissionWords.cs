namespace LamRobot.Bridge.Service;

/// <summary>Says in a line where a mission is.</summary>
internal static class MissionWords
{
    /// <summary>Says it.</summary>
    /// <param name="mission">The mission.</param>
    /// <returns>The line.</returns>
    public static string Of(MissionView mission)
    {
        var steps = mission.Steps.Count == 0 ? "" : $" {mission.Steps.Count(step => step.State == StepState.Done)} of {mission.Steps.Count} steps are done.";
        return $"Mission {mission.Id} \"{mission.Command}\": {mission.State.ToString().ToLowerInvariant()}.{steps}{(mission.Message.Length > 0 ? $" {mission.Message}" : "")}";
    }

    /// <summary>Says how a question is answered.</summary>
    /// <param name="question">The question.</param>
    /// <param name="mayApprove">Whether the reader may approve.</param>
    /// <returns>The sentence, with a space before it.</returns>
    public static string HowToAnswer(OpenQuestion question, bool mayApprove) => question.Approval switch
    {
        null => $" Answer with the tool answer, id {question.Id}.",
        var approval when mayApprove => $" It would do {StepWords.Of(approval.Step)}. Answer yes or no with the tool answer, id {question.Id}.",
        var approval => $" It would do {StepWords.Of(approval.Step)}. A person must approve it elsewhere.",
    };
}
