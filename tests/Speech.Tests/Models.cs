using System.Text.Json;
using LamRobot.Perception.Speech;

namespace LamRobot.Speech.Tests;

/// <summary>Finds the default models in the repository.</summary>
internal static class Models
{
    public static string VoiceActivity => Folder("silero-vad");

    public static string DemoWav => Path.Combine(Folder("demo"), "bring-apple.wav");

    public static string Folder(string model) => Path.Combine(Repository.Root, "models", model);

    public static string Reference(string model, string file) => Path.Combine(Folder(model), "reference", file);

    public static JsonElement ReferenceJson(string model)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Reference(model, "reference.json")));
        return json.RootElement.Clone();
    }

    public static float[] ReadFloats(string path) => System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(path)).ToArray();

    public static async Task<ReadOnlyMemory<float>> ReadSamplesAsync(string path)
    {
        var reading = await AudioFile.ReadAsync(path, TestContext.Current.CancellationToken);
        Assert.True(reading.Succeeded, reading.Message);
        return reading.Clip.Samples;
    }
}
