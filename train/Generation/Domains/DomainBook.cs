using LamRobot.Training.Language;

namespace LamRobot.Training.Domains;

/// <summary>The intents of all domains, read from the resources <c>domain-NAME.txt</c>.</summary>
internal sealed class DomainBook
{
    private static readonly string[] Domains = ["robot", "home", "skills", "media", "vehicle", "drone", "arm", "lab", "office", "warehouse", "garden", "desktop"];

    private DomainBook(Dictionary<string, DomainIntent> intents) => Intents = intents;

    /// <summary>The domains' names; the first three are drawn more often.</summary>
    public static IReadOnlyList<string> Names => Domains;

    /// <summary>The intents by name.</summary>
    public IReadOnlyDictionary<string, DomainIntent> Intents { get; }

    /// <summary>Reads all domains.</summary>
    public static DomainBook Read()
    {
        var intents = new Dictionary<string, DomainIntent>();
        foreach (var domain in Domains)
        {
            DomainIntent? current = null;
            foreach (var line in ResourceText.Lines($"domain-{domain}.txt"))
            {
                if (line.StartsWith("= ", StringComparison.Ordinal))
                {
                    current = new() { Domain = domain, Core = line[2..] };
                    intents[current.Core] = current;
                }
                else
                {
                    Read(current!, line);
                }
            }
        }

        return new(intents);
    }

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
