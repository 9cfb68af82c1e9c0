using LamRobot.Perception.Speech;
using Microsoft.ML.OnnxRuntime;

namespace LamRobot.Training.Spotter;

/// <summary>Measures an exported spotter on voices and sentences that it has not learnt from; every second one is spoilt.</summary>
internal sealed class SpotterExam(SpotterClips clips, WindowMaker maker, string whisperFolder)
{
    private const int Seed = 90_000;
    private const int PauseSteps = 8;
    private static readonly int Margin = SpeechAudio.SampleRateHertz / 2;
    private static readonly float[] Thresholds = [0.3f, 0.4f, 0.5f, 0.6f, 0.7f, 0.8f, 0.9f, 0.95f, 0.98f];

    /// <summary>Writes a table of misses and false stops by threshold.</summary>
    public void Run(string folder, TextWriter log)
    {
        using var model = new StopWordModel(folder, whisperFolder);
        log.WriteLine("| threshold | missed, clean | missed, spoilt | false stops an hour | own voice |");
        log.WriteLine("| --- | --- | --- | --- | --- |");
        var (said, other, own) = (Scores(model, clips.WithWord), Scores(model, clips.WithoutWord), Scores(model, clips.OwnVoice));
        foreach (var threshold in Thresholds)
        {
            log.WriteLine($"| {threshold} | {Missed(said.Where((_, i) => i % 2 == 0), threshold)} | {Missed(said.Where((_, i) => i % 2 == 1), threshold)} | {FalseStops(other, threshold):0} | {FalseStops(own, threshold):0} |");
        }
    }

    private float[][] Scores(StopWordModel model, IReadOnlyList<SpotterClip> spoken)
    {
        var scores = new float[spoken.Count][];
        Parallel.For(0, spoken.Count, i => scores[i] = Scores(model, spoken[i], i));
        return scores;
    }

    /// <summary>How likely any word is, each 0.1 s, over two judgements as the product has it.</summary>
    private float[] Scores(StopWordModel model, SpotterClip clip, int number)
    {
        var samples = new float[StopWordEncoder.WindowSamples + clip.Samples.Length + Margin];
        for (var at = 0; at < clip.Samples.Length; at++)
        {
            samples[StopWordEncoder.WindowSamples + at] = clip.Samples[at] / 32768f;
        }

        if (number % 2 == 1)
        {
            maker.Spoil(samples, new Random(Seed + number));
        }

        using var run = new RunOptions();
        var judgements = new List<float>();
        for (var at = 0; at + StopWordEncoder.WindowSamples <= samples.Length; at += StopWordSpotter.StepSamples)
        {
            judgements.Add(1 - model.Judge(samples.AsSpan(at, StopWordEncoder.WindowSamples), run)[0]);
        }

        return [.. judgements.Skip(1).Zip(judgements, (now, before) => (now + before) / 2)];
    }

    private static string Missed(IEnumerable<float[]> scores, float threshold) => $"{scores.Count(score => score.Max() < threshold)} of {scores.Count()}";

    private static double FalseStops(float[][] scores, float threshold)
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
                    quietUntil = i + PauseSteps;
                }
            }

            judgements += score.Length;
        }

        return count * 3600.0 * SpeechAudio.SampleRateHertz / StopWordSpotter.StepSamples / Math.Max(1, judgements);
    }
}
