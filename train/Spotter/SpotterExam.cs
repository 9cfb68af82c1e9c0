using LamRobot.Perception.Speech;
using LamRobot.Training.Export;

namespace LamRobot.Training.Spotter;

/// <summary>Measures an exported spotter on voices and sentences that it has not learnt from.</summary>
internal sealed class SpotterExam(SpotterClips clips, SegmentMaker maker)
{
    private const int Seed = 90_000;
    private const int PauseFrames = 80;
    private static readonly int Margin = SpeechAudio.SampleRateHertz * 3 / 2;
    private static readonly float[] Thresholds = [0.3f, 0.4f, 0.5f, 0.6f, 0.7f, 0.8f, 0.9f, 0.95f];

    /// <summary>Writes a table of misses and false stops by threshold.</summary>
    public void Run(string folder, TextWriter log)
    {
        using var model = new OnnxRunner(Path.Combine(folder, StopWordModel.FileName));
        log.WriteLine("| threshold | missed, clean | missed, spoilt | false stops an hour, clean | spoilt | own voice |");
        log.WriteLine("| --- | --- | --- | --- | --- | --- |");
        var said = (Clean: Scores(model, clips.WithWord, spoilt: false), Spoilt: Scores(model, clips.WithWord, spoilt: true));
        var other = (Clean: Scores(model, clips.WithoutWord, spoilt: false), Spoilt: Scores(model, clips.WithoutWord, spoilt: true));
        var own = Scores(model, clips.OwnVoice, spoilt: false);
        foreach (var threshold in Thresholds)
        {
            log.WriteLine($"| {threshold} | {Missed(said.Clean, threshold)} | {Missed(said.Spoilt, threshold)} | {FalseStops(other.Clean, threshold):0} | {FalseStops(other.Spoilt, threshold):0} | {FalseStops(own, threshold):0} |");
        }
    }

    private List<float[]> Scores(OnnxRunner model, IReadOnlyList<SpotterClip> spoken, bool spoilt) => [.. spoken.Select((clip, i) =>
    {
        var samples = new float[clip.Samples.Length + Margin + (Margin / 2)];
        for (var at = 0; at < clip.Samples.Length; at++)
        {
            samples[Margin + at] = clip.Samples[at] / 32768f;
        }

        if (spoilt)
        {
            maker.Spoil(samples, new Random(Seed + i));
        }

        var frames = SegmentMaker.Features(samples);
        var classes = StopSentences.Words.Count + 1;
        return model.Run(("frames", frames, [1, frames.Length / SpotterFeatures.Bands, SpotterFeatures.Bands]))["probabilities"].Where((_, value) => value % classes == 0).Select(none => 1 - none).ToArray();
    })];

    private static string Missed(List<float[]> scores, float threshold) => $"{scores.Count(score => score.Max() < threshold)} of {scores.Count}";

    private static double FalseStops(List<float[]> scores, float threshold)
    {
        var (count, judgements) = (0, 0L);
        foreach (var score in scores)
        {
            var quietUntil = 0;
            for (var i = 0; i < score.Length; i++)
            {
                if (score[i] >= threshold && i >= quietUntil)
                {
                    count++;
                    quietUntil = i + (PauseFrames / SpotterNetwork.Stride);
                }
            }

            judgements += score.Length;
        }

        return count * 3600.0 * LogMel.FramesPerSecond / SpotterNetwork.Stride / judgements;
    }
}
