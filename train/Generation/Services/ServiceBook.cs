using LamRobot.Contracts;
using LamRobot.Training.Language;

namespace LamRobot.Training.Services;

/// <summary>The phrase books of services.</summary>
internal sealed class ServiceBook
{
    /// <summary>The books' names.</summary>
    public static readonly string[] Names = ["travel", "leisure", "money", "daily", "work"];

    private readonly Dictionary<string, List<Wording>> shared = [];
    private readonly Dictionary<string, ServiceSlot> common = [];
    private readonly List<ServiceFamily> families = [];
    private string name = "";
    private ServiceFamily? family;
    private ServiceSlot? slot;

    private ServiceBook()
    {
    }

    /// <summary>The families.</summary>
    public IReadOnlyList<ServiceFamily> Families => families;

    /// <summary>Openings that intents of one sort share, by sort.</summary>
    public IReadOnlyDictionary<string, List<Wording>> Shared => shared;

    /// <summary>What families share, by role.</summary>
    public ServiceSlot Common(string role) => common[role];

    /// <summary>Reads the books.</summary>
    /// <exception cref="FormatException">A line is of no known kind.</exception>
    public static ServiceBook Read()
    {
        var book = new ServiceBook();
        foreach (var name in Names.Prepend("common"))
        {
            book.name = name;
            foreach (var line in ResourceText.Lines($"services-{name}.txt"))
            {
                book.Add(line);
            }
        }

        foreach (var each in book.families)
        {
            book.Complete(each);
        }

        return book;
    }

    private void Complete(ServiceFamily each)
    {
        foreach (var role in each.Intents.SelectMany(intent => intent.Needs.Concat(intent.Has)).Distinct().Where(role => !each.Slots.ContainsKey(role)))
        {
            each.Slots[role] = common.GetValueOrDefault(role) ?? throw new FormatException($"Nobody says what {role} of {each.Name} is.");
        }

        if (each.Intents.Count == 0 || each.Intents.Any(intent => intent.Openings.Count == 0))
        {
            throw new FormatException($"An intent of {each.Name} has no opening.");
        }
    }

    private void Add(string line)
    {
        var head = line.Split(' ', 2, StringSplitOptions.TrimEntries);
        var rest = head.Length > 1 ? head[1] : "";
        switch (head[0])
        {
            case "=":
                var sides = rest.Split(':', StringSplitOptions.TrimEntries);
                family = new(sides[0].TrimStart('~'), sides.Length > 1 ? [.. sides[1].Split(' '), sides[0].TrimStart('~')] : [sides[0].TrimStart('~')], name, rest[0] == '~');
                families.Add(family);
                break;
            case "shared":
                var pair = rest.Split(" = ", 2, StringSplitOptions.TrimEntries);
                shared[pair[0]] = [.. Wording.ParseAll(pair[1])];
                break;
            case "noun":
                family!.Nouns.AddRange(Wording.ParseAll(rest));
                break;
            case "slot":
                AddSlot(rest.Split(';', StringSplitOptions.TrimEntries));
                break;
            case "do":
                AddIntent(rest.Split(';', StringSplitOptions.TrimEntries));
                break;
            default:
                if (!AddToIntent(head[0], rest) && !AddToSlot(head[0], rest))
                {
                    throw new FormatException($"A book of services has no line of this kind: {line}");
                }

                break;
        }
    }

    private void AddSlot(string[] parts)
    {
        var words = parts[0].Split(' ');
        slot = new(words[0], Enum.Parse<ParameterKind>(words[1], ignoreCase: true), words.Length > 2 ? words[2] : "", parts[1].Split('|', StringSplitOptions.TrimEntries), parts[2].Split('|', StringSplitOptions.TrimEntries));
        (family?.Slots ?? common)[slot.Role] = slot;
    }

    private void AddIntent(string[] parts)
    {
        var words = parts[0].Split(' ');
        var effect = words[1] switch { "reads" => ActionEffect.ReadOnly, "undoable" => ActionEffect.Reversible, "same" => ActionEffect.Idempotent, _ => ActionEffect.Irreversible };
        family!.Intents.Add(new(words[0], effect, parts[1].Split('|', StringSplitOptions.TrimEntries), parts[2].Split('|', StringSplitOptions.TrimEntries)));
    }

    private bool AddToIntent(string kind, string rest)
    {
        switch (kind)
        {
            case "needs":
                family!.Intents[^1].Needs.AddRange(rest.Split(' ', StringSplitOptions.RemoveEmptyEntries));
                return true;
            case "has":
                family!.Intents[^1].Has.AddRange(rest.Split(' ', StringSplitOptions.RemoveEmptyEntries));
                return true;
            case "near":
                family!.Intents[^1].Near.AddRange(rest.Split(' ', StringSplitOptions.RemoveEmptyEntries));
                return true;
            case "say":
                family!.Intents[^1].Openings.AddRange(Wording.ParseAll(rest).SelectMany(wording => wording.Text[0] == '@' ? shared[wording.Text[1..]] : [wording]));
                return true;
            default:
                return false;
        }
    }

    private bool AddToSlot(string kind, string rest)
    {
        switch (kind)
        {
            case "before":
                slot!.Before.AddRange(Wording.ParseAll(rest));
                return true;
            case "after":
                slot!.After.AddRange(Wording.ParseAll(rest));
                return true;
            case "own":
                slot!.Own.AddRange(Wording.ParseAll(rest));
                return true;
            case "choices":
                slot!.Choices.AddRange(rest.Split('|', StringSplitOptions.TrimEntries).Select(choice => (IReadOnlyList<string>)choice.Split('=', StringSplitOptions.TrimEntries)));
                return true;
            case "means" or "like":
                var sides = rest.Split(" = ", 2, StringSplitOptions.TrimEntries);
                (kind == "means" ? slot!.Meant : slot!.MeantBefore)[sides[0]] = [.. Wording.ParseAll(sides[1])];
                return true;
            case "bare":
                slot!.MayBeBare = true;
                return true;
            case "follows":
                slot!.Follows = rest;
                return true;
            case "lead":
                slot!.MayLead = true;
                return true;
            default:
                return false;
        }
    }
}
