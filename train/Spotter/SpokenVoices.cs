namespace LamRobot.Training.Spotter;

/// <summary>The voices that stop words are learnt from, and others that are kept back to measure with.</summary>
internal static class SpokenVoices
{
    private const int SlowestSpeed = 110;
    private const int FastestSpeed = 230;

    /// <summary>How often a person's recorded diphones or sentences speak rather than a formant synthesiser: they sound more like people, but there are few.</summary>
    private const double FliteShare = 0.4;

    private static readonly string[] Accents =
    [
        "en-us", "en-us", "en-us", "en-gb", "en-gb", "en-gb-scotland", "en-gb-x-rp", "en-gb-x-gbclan", "en-gb-x-gbcwmd", "en-029", "en-us-nyc",
        "de", "fr", "es", "it", "nl", "pl", "sv", "hi",
    ];

    private static readonly string[] Variants =
    [
        "", "+m1", "+m2", "+m3", "+m4", "+m6", "+m7", "+f1", "+f2", "+f3", "+f5", "+klatt", "+klatt2", "+klatt4", "+croak",
        "+Alicia", "+Andrea", "+Annie", "+adam", "+anika", "+belinda", "+linda", "+steph", "+Michael", "+john", "+paul", "+sandro", "+victor", "+grandma", "+Lee",
    ];

    private static readonly string[] HeldOutVariants = ["+m5", "+m8", "+f4", "+klatt3", "+edward", "+aunty", "+Mario", "+zac"];

    private static readonly string[] FliteVoices = ["kal", "kal16", "awb", "rms", "awb", "rms"];
    private static readonly string[] HeldOutFliteVoices = ["slt"];

    /// <summary>The voice with which LamRobot itself speaks.</summary>
    public static SpokenVoice Own { get; } = new(SpokenVoice.Espeak, "en", 165);

    /// <summary>Draws a voice.</summary>
    /// <param name="random">The chance.</param>
    /// <param name="heldOut">Whether it is one of those that are never learnt from.</param>
    /// <param name="withFlite">Whether flite is there.</param>
    public static SpokenVoice Draw(Random random, bool heldOut, bool withFlite)
    {
        var speed = random.Next(SlowestSpeed, FastestSpeed);
        if (withFlite && random.NextDouble() < FliteShare)
        {
            return new(SpokenVoice.Flite, Pick(random, heldOut ? HeldOutFliteVoices : FliteVoices), speed);
        }

        return new(SpokenVoice.Espeak, Pick(random, Accents) + Pick(random, heldOut ? HeldOutVariants : Variants), speed, random.Next(15, 90));
    }

    private static string Pick(Random random, string[] items) => items[random.Next(items.Length)];
}
