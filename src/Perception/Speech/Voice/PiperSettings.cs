using System.Text.Json;

namespace LamRobot.Perception.Speech;

/// <summary>What stands in the JSON file beside a Piper voice.</summary>
/// <param name="SampleRateHertz">Samples a second of what it says.</param>
/// <param name="Language">The voice of espeak-ng that turns its text into sounds.</param>
/// <param name="Speakers">How many speakers it has.</param>
/// <param name="Scales">How much it varies, how slow it is, how much the sounds' lengths vary.</param>
/// <param name="Ids">The numbers of each sound.</param>
internal sealed record PiperSettings(int SampleRateHertz, string Language, int Speakers, float[] Scales, IReadOnlyDictionary<string, long[]> Ids)
{
    private const string Pad = "_";
    private const string Begin = "^";
    private const string End = "$";

    // Voices know letters and their marks apart; this is the one that espeak-ng writes as one.
    private const string Cedilla = "\u00e7";
    private const string ApartCedilla = "c\u0327";

    /// <summary>Reads it; throws <see cref="IOException"/> when it is not there, or is no such file.</summary>
    /// <param name="path">The file.</param>
    public static PiperSettings Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            var root = json.RootElement;
            var inference = root.TryGetProperty("inference", out var found) ? found : default;
            var ids = root.GetProperty("phoneme_id_map").EnumerateObject()
                .ToDictionary(static sound => sound.Name, static sound => sound.Value.EnumerateArray().Select(static id => id.GetInt64()).ToArray(), StringComparer.Ordinal);
            var settings = new PiperSettings(
                root.GetProperty("audio").GetProperty("sample_rate").GetInt32(),
                root.GetProperty("espeak").GetProperty("voice").GetString()!,
                root.TryGetProperty("num_speakers", out var speakers) ? speakers.GetInt32() : 1,
                [Scale(inference, "noise_scale", 0.667f), Scale(inference, "length_scale", 1), Scale(inference, "noise_w", 0.8f)],
                ids);
            return settings.SampleRateHertz > 0 && new[] { Pad, Begin, End }.All(ids.ContainsKey) ? settings : throw new IOException($"{path} lacks what a Piper voice needs.");
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new IOException($"{path} does not describe a Piper voice: {exception.Message}", exception);
        }
    }

    /// <summary>Turns sounds into their numbers; sounds that the voice does not know are left out.</summary>
    /// <param name="sounds">Sounds as espeak-ng writes them: one sign each.</param>
    /// <returns>The numbers, with the pad after each.</returns>
    public long[] Encode(string sounds) =>
    [
        .. Ids[Begin], .. Ids[Pad],
        .. sounds.Replace(Cedilla, ApartCedilla, StringComparison.Ordinal).EnumerateRunes().Select(rune => Ids.GetValueOrDefault(rune.ToString())).OfType<long[]>().SelectMany(id => id.Concat(Ids[Pad])),
        .. Ids[End],
    ];

    private static float Scale(JsonElement inference, string name, float usual) =>
        inference.ValueKind == JsonValueKind.Object && inference.TryGetProperty(name, out var scale) ? scale.GetSingle() : usual;
}
