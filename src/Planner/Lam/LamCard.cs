using System.Text.Json;

namespace LamRobot.Planner.Lam;

/// <summary>What a trained LAM says of itself: lam.json.</summary>
public sealed record LamCard
{
    /// <summary>The file in the model's folder.</summary>
    public const string FileName = "lam.json";

    /// <summary>Weights that turn the decoder's probabilities into a confidence that means what it says; the plain product when null.</summary>
    public LamCalibration? Calibration { get; init; }

    /// <summary>Below this confidence the person is asked; 0 never asks.</summary>
    public double AskBelow { get; init; }

    /// <summary>Reads a card; what it does not know of is left alone.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The card.</returns>
    /// <exception cref="InvalidDataException">The file is no card.</exception>
    public static LamCard Load(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize(stream, LamCardJson.Default.LamCard) ?? throw new InvalidDataException($"{path} is empty.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path} is no card of a LAM: {exception.Message}", exception);
        }
    }
}
