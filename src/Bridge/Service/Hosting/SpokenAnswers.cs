using LamRobot.Actuators;
using LamRobot.Contracts;
using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service;

/// <summary>Says aloud what a person who gave a spoken order waits for: questions, and how it ended.</summary>
/// <param name="mouth">Speaks.</param>
internal sealed class SpokenAnswers(Mouth mouth) : IMissionListener
{
    private const string Unsaid = "Please read my answer.";

    /// <inheritdoc />
    public void On(MissionEvent missionEvent)
    {
        if (missionEvent is StopRequested)
        {
            // Whoever calls stop wants to be heard, also if they call again.
            mouth.BeQuiet();
        }
        else if (Sentence(missionEvent) is { } sentence)
        {
            // A stop counts while it speaks too, so it must not say one: the words may come from a screen or a sign.
            mouth.Say(StopPhrase.Mentions(sentence) ? Unsaid : sentence);
        }
    }

    private static string? Sentence(MissionEvent missionEvent) => missionEvent switch
    {
        QuestionAsked asked => asked.Question,
        ApprovalAsked asked => $"{asked.Reason} Shall I do it? Say yes or no.",
        MissionEnded { Status: MissionStatus.Succeeded } ended => DryRunDesk.IsDry(ended.MissionId) ? "I would do it. Nothing was done." : "Done.",
        MissionEnded { Status: MissionStatus.Stopped } => "I stand still.",
        MissionEnded { Status: MissionStatus.NeedsAnswer } => null,
        MissionEnded ended => ended.Message,
        _ => null,
    };
}
