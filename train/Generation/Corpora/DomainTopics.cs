using LamRobot.Training.Language;

namespace LamRobot.Training.Corpora;

/// <summary>Says which manifests have no topic in common, so that a sentence for one is no sentence for the other.</summary>
internal sealed class DomainTopics
{
    // The domains of these sources were made to share no intent.
    private static readonly string[] Disjoint = ["clinc", "hwu"];

    private readonly Dictionary<string, HashSet<string>> topics =
        ResourceText.Lines("corpora-topics.txt").Select(line => line.Split('=', StringSplitOptions.TrimEntries)).ToDictionary(x => x[0], x => x[1].Split(' ').ToHashSet());

    /// <summary>Whether two domains have nothing in common; a manifest that the table does not know has something in common with all.</summary>
    public bool AreApart(SentenceDomain one, SentenceDomain other)
    {
        if (one.Source == other.Source)
        {
            return Disjoint.Contains(one.Source) && one.ManifestKey != other.ManifestKey;
        }

        return topics.TryGetValue(one.ManifestKey, out var first) && topics.TryGetValue(other.ManifestKey, out var second) && !first.Overlaps(second);
    }
}
