using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using LamRobot.Planner.Lam;
using LamRobot.Training.Loop;
using LamRobot.Training.Networks;

namespace LamRobot.Training.Export;

/// <summary>Writes lam.json: what a model is, how it was trained, and how its confidence is made.</summary>
internal static class ModelCard
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    public static void Write(string folder, TrainingOptions options, int phase, LamCalibration? calibration, double askBelow) =>
        File.WriteAllText(Path.Combine(folder, LamCard.FileName), JsonSerializer.Serialize(
            new
            {
                calibration,
                askBelow,
                encoder = "models/minilm-l6-v2",
                sizes = new
                {
                    encoder = MiniLm.Width,
                    width = PointerShape.Width,
                    heads = PointerShape.Heads,
                    feedForward = PointerShape.FeedForwardWidth,
                    blocks = PointerShape.Blocks,
                    late = PointerShape.LateWidth,
                    features = PointerShape.Features,
                },
                training = new
                {
                    seed = options.Seed,
                    batch = options.BatchSize,
                    sharedLayers = options.SharedLayers,
                    begunWith = options.BeginWith is { } model ? Path.GetFileName(Path.TrimEndingDirectorySeparator(model)) : null,
                    phases = TrainingPhase.All.Take(phase).Where(done => Checkpoint.Exists(done.FolderIn(options.OutputFolder))).Select(done => (Phase: done, Progress: Checkpoint.LoadProgress(done.FolderIn(options.OutputFolder)))).Select(done => new
                    {
                        name = done.Phase.Name,
                        minutes = Math.Round(done.Progress.Seconds / 60, 1),
                        steps = done.Progress.Steps,
                        examples = done.Progress.Examples,
                        decoderRate = done.Phase.DecoderRate,
                        encoderRate = done.Phase.EncoderRate,
                    }),
                    sources = TrainingSources.Weights.ToDictionary(pair => pair.Name, pair => pair.Weight),
                },
                sha256 = LamExport.Files.ToDictionary(file => file, file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, file))))),
            },
            Options) + "\n");
}
