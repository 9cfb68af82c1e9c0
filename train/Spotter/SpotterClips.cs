using LamRobot.Perception.Speech;

namespace LamRobot.Training.Spotter;

/// <summary>The sound that is learnt from, or measured with.</summary>
/// <param name="WithWord">Sentences with a stop word.</param>
/// <param name="WithoutWord">Sentences without one.</param>
/// <param name="OwnVoice">Sentences without one in the voice with which LamRobot speaks.</param>
internal sealed record SpotterClips(IReadOnlyList<SpotterClip> WithWord, IReadOnlyList<SpotterClip> WithoutWord, IReadOnlyList<SpotterClip> OwnVoice)
{
    private const int HeldOutSeed = 7000;
    private static readonly string[] Formats = [".wav", ".g722", ".flac", ".ogg", ".mp3"];

    /// <summary>Has everything spoken, or reads it from the cache.</summary>
    /// <param name="options">How much, and where.</param>
    /// <param name="heldOut">Whether to use the voices and the words that are never learnt from.</param>
    /// <exception cref="IOException">A voice failed.</exception>
    public static SpotterClips Make(SpotterOptions options, bool heldOut)
    {
        var folder = Directory.CreateDirectory(options.CacheFolder).FullName;
        var speaker = new Speaker(folder);
        var seed = options.Seed + (heldOut ? HeldOutSeed : 0);
        var (sentences, random) = (new StopSentences(seed, heldOut), new Random(seed));
        var withFlite = Speaker.IsInstalled(SpokenVoice.Flite);
        var count = heldOut ? options.Sentences / 20 : options.Sentences;
        (StopSentence Sentence, SpokenVoice Voice) Draw(bool word, SpokenVoice? voice = null) =>
            (word ? sentences.WithWord() : sentences.WithoutWord(), voice ?? SpokenVoices.Draw(random, heldOut, withFlite));
        var with = Enumerable.Range(0, count).Select(_ => Draw(word: true)).ToList();
        var without = Enumerable.Range(0, count * 3 / 2).Select(_ => Draw(word: false)).ToList();
        var own = Enumerable.Range(0, count / 10).Select(_ => Draw(word: false, SpokenVoices.Own)).ToList();
        return new(Speak(speaker, with), [.. Speak(speaker, without), .. heldOut || options.RecordingsFolder is not { } people ? [] : Recordings(speaker, people)], Speak(speaker, own));
    }

    private static List<SpotterClip> Speak(Speaker speaker, List<(StopSentence Sentence, SpokenVoice Voice)> spoken) =>
        [.. spoken.AsParallel().AsOrdered().Select(pair => Speak(speaker, pair.Sentence, pair.Voice)).Where(clip => clip.Samples.Length > SpeechAudio.SampleRateHertz / 10)];

    private static SpotterClip Speak(Speaker speaker, StopSentence sentence, SpokenVoice voice)
    {
        var samples = speaker.Speak(sentence.Text, voice);
        var end = sentence.GoesOn ? speaker.Speak(sentence.UpToWord, voice).Length : samples.Length;
        return new(samples, sentence.Word, Math.Min(end, samples.Length), sentence.GoesOn);
    }

    private static List<SpotterClip> Recordings(Speaker speaker, string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => Formats.Contains(Path.GetExtension(path))).Order(StringComparer.Ordinal)
            .AsParallel().AsOrdered().Select(path => new SpotterClip(speaker.Read(path))).Where(clip => clip.Samples.Length > SpeechAudio.SampleRateHertz / 2)];
}
