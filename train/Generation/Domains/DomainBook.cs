using LamRobot.Contracts;
using LamRobot.Training.Language;

namespace LamRobot.Training.Domains;

/// <summary>The intents of all domains, read from the resources <c>domains/domain-NAME.txt</c>.</summary>
internal sealed class DomainBook
{
    private const string Topics = "topics ";
    private const string Daily = "daily";

    // Their phrase books are there to measure with, and nobody looks at what comes of them; decision 0006.
    private static readonly string[] BlindDomains = ["lab", "garden"];

    // Nothing is learnt from these either, but their failures may be looked at.
    private static readonly string[] KeptDomains = ["beehive", "elevator", "gym", "icerink", "insurance", "observatory", "parking", "podcast", "theatrestage"];

    private readonly Dictionary<string, HashSet<string>> topics = [];
    private readonly HashSet<string> daily = [];

    private DomainBook()
    {
        foreach (var domain in All)
        {
            Read(domain);
        }
    }

    /// <summary>The names of all domains.</summary>
    public static IReadOnlyList<string> All { get; } = [.. ResourceText.Names(ResourceOf("*")).Select(name => name[(ResourceOf("").Length - 4)..^4])];

    /// <summary>The names of the domains of a set.</summary>
    public static IReadOnlyList<string> Of(DomainSet set) => set switch
    {
        DomainSet.Blind => BlindDomains,
        DomainSet.Kept => KeptDomains,
        _ => [.. All.Except(BlindDomains).Except(KeptDomains)],
    };

    /// <summary>The kinds of entities that only the blind domains have.</summary>
    public IReadOnlyCollection<string> BlindKinds => [.. KindsOf(blind: true).Except(KindsOf(blind: false))];

    /// <summary>The intents by name.</summary>
    public Dictionary<string, DomainIntent> Intents { get; } = [];

    /// <summary>Reads all domains.</summary>
    /// <exception cref="FormatException">Two domains have an intent of the same name.</exception>
    public static DomainBook Read() => new();

    /// <summary>Whether what one domain is told another could often do too: they never meet in a manifest, and what is missing is not of such a one.</summary>
    public bool Alike(string one, string other) => one == other || topics[one].Overlaps(topics[other]);

    /// <summary>Whether what people say in a day could be meant for a domain.</summary>
    public bool IsDaily(string domain) => daily.Contains(domain);

    /// <summary>Whether a domain is about a topic.</summary>
    public bool HasTopic(string domain, string topic) => topics[domain].Contains(topic);

    /// <summary>The resource of a domain.</summary>
    public static string ResourceOf(string domain) => $"domains/domain-{domain}.txt";

    private void Read(string domain)
    {
        topics[domain] = [];
        DomainIntent? current = null;
        foreach (var line in ResourceText.Lines(ResourceOf(domain)))
        {
            if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                current = Intents.TryGetValue(line[2..], out var known) ? known : Intents[line[2..]] = new() { Domain = domain, Core = line[2..] };
                if (current.Domain != domain)
                {
                    throw new FormatException($"The intent '{current.Core}' stands in the domains {current.Domain} and {domain}.");
                }
            }
            else if (current is not null)
            {
                Read(current, line);
            }
            else if (line.StartsWith(Topics, StringComparison.Ordinal))
            {
                topics[domain] = [.. line[Topics.Length..].Split(' ')];
            }
            else if (line == Daily)
            {
                daily.Add(domain);
            }
        }
    }

    private IEnumerable<string> KindsOf(bool blind) =>
        Intents.Values.Where(intent => BlindDomains.Contains(intent.Domain) == blind).SelectMany(intent => intent.Parameters).Where(p => p.Kind == ParameterKind.Entity).SelectMany(p => p.Takes);

    private static void Read(DomainIntent intent, string line)
    {
        switch (line.Split(' ', 2))
        {
            case ["names", var names]:
                intent.Names.AddRange(names.Split('|'));
                break;
            case ["about", var about]:
                intent.Descriptions.AddRange(about.Split('|'));
                break;
            case ["param" or "param?", _]:
                intent.Parameters.Add(DomainParameter.Parse(line));
                break;
            case ["reads"]:
                intent.Effect = ActionEffect.ReadOnly;
                break;
            case ["acts", var acts]:
                intent.Acts = [.. StepPattern.ParseAll(acts)];
                break;
            case ["~", var phrases]:
                intent.HeldOut.AddRange(Phrase.Split(phrases).Select(Phrase.Parse));
                break;
            default:
                intent.Training.AddRange(Phrase.Split(line).Select(Phrase.Parse));
                break;
        }
    }
}
