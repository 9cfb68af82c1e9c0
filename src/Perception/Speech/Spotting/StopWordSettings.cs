using System.Text.Json;

namespace LamRobot.Perception.Speech;

/// <summary>What stop-word.json says of the model beside it.</summary>
/// <param name="Words">The words, in the order of the model's classes after "none".</param>
/// <param name="Threshold">The probability of any of them from which the robot is stopped.</param>
internal sealed record StopWordSettings(IReadOnlyList<string> Words, float Threshold)
{
    public const string FileName = "stop-word.json";

    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static StopWordSettings Read(string folder) =>
        JsonSerializer.Deserialize<StopWordSettings>(File.ReadAllText(Path.Combine(folder, FileName)), s_options)
        ?? throw new InvalidDataException($"{FileName} says nothing.");

    public void Write(string folder) => File.WriteAllText(Path.Combine(folder, FileName), JsonSerializer.Serialize(this, s_options) + "\n");
}
