namespace LamRobot.Bridge.Service;

/// <summary>A question that waits for a person's words.</summary>
/// <param name="Id">Its id.</param>
/// <param name="MissionId">The mission.</param>
/// <param name="Text">The question.</param>
/// <param name="Asked">When it was asked.</param>
internal sealed record QuestionView(string Id, string MissionId, string Text, DateTimeOffset Asked)
{
    /// <summary>Makes the view of a question.</summary>
    /// <param name="question">The question.</param>
    /// <returns>The view.</returns>
    public static QuestionView Of(OpenQuestion question) => new(question.Id, question.MissionId, question.Text, question.Asked);
}
