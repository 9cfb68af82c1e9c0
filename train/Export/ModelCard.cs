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

    public static void Write(string folder, TrainingOptions options, TrainingProgress progress, LamCalibration? calibration, double askBelow) =>
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
                    minutes = Math.Round(progress.Seconds / 60, 1),
                    steps = progress.Steps,
                    examples = progress.Examples,
                    batch = options.BatchSize,
                    sharedLayers = options.SharedLayers,
                    decoderRate = options.DecoderRate,
                    encoderRate = options.EncoderRate,
                    sources = TrainingSources.Weights.ToDictionary(pair => pair.Name, pair => pair.Weight),
                },
                sha256 = LamExport.Files.ToDictionary(file => file, file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, file))))),
            },
            Options) + "\n");
}
