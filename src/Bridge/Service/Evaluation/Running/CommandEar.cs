using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>Hears the spoken commands of cases.</summary>
/// <param name="client">Hears.</param>
internal sealed class CommandEar(WhisperSpeechToTextClient client)
{
    /// <summary>Hears a case's command.</summary>
    /// <param name="spoken">The case.</param>
    /// <param name="names">Names that may be said.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What was heard; without words when there are none or the sound cannot be read.</returns>
    public async ValueTask<CommandHearing> HearAsync(EvaluationCase spoken, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var reading = await AudioFile.ReadAsync(spoken.Audio!, cancellationToken);
        if (!reading.Succeeded)
        {
            return new("", 0, 0, null);
        }

        var outcome = await client.TranscribeAsync(reading.Clip.Samples, new TranscriptionOptions { Names = names }, cancellationToken);
        var text = outcome.Transcript?.Text ?? "";
        return new(text, reading.Clip.Duration.TotalSeconds, outcome.ProcessingTime.TotalSeconds, Errors(spoken.Command, text));
    }

    private static Tally? Errors(string? said, string heard)
    {
        if (said is null)
        {
            return null;
        }

        var errors = WordErrorRate.Measure(said, heard);
        return new(errors.Errors, errors.ReferenceWords);
    }
}
