using LamRobot.Contracts;
using LamRobot.Training.Language;

namespace LamRobot.Training.Devices;

/// <summary>Kinds of devices, shapes of actions and ways of saying things, read from the resources <c>device-*.txt</c> (Resources/README.md tells their format).</summary>
internal sealed class DeviceBook
{
    private static readonly string[] Phrases = ["device-house.txt", "device-climate.txt", "device-media.txt", "device-time.txt", "device-ask.txt", "device-building.txt"];

    private readonly Dictionary<string, string> macros = [];
    private readonly Dictionary<string, string[]> lists = [];

    private DeviceBook()
    {
    }

    /// <summary>The kinds of devices.</summary>
    public Dictionary<string, DeviceKind> Kinds { get; } = [];

    /// <summary>What can be chosen, by list.</summary>
    public Dictionary<string, List<DeviceChoice>> Choices { get; } = [];

    /// <summary>Other names of devices and places.</summary>
    public Dictionary<string, string[]> Aliases { get; } = [];

    /// <summary>The shapes of actions.</summary>
    public List<ActionForm> Forms { get; } = [];

    /// <summary>The intents.</summary>
    public Dictionary<string, DeviceIntent> Intents { get; } = [];

    /// <summary>Reads all books.</summary>
    public static DeviceBook Read()
    {
        var book = new DeviceBook();
        foreach (var line in ResourceText.Lines("device-words.txt"))
        {
            book.ReadWords(line);
        }

        foreach (var name in Phrases)
        {
            book.ReadPhrases(ResourceText.Lines(name));
        }

        book.ReadForms(ResourceText.Lines("device-actions.txt"));
        return book;
    }

    /// <summary>A list of words.</summary>
    public string[] List(string name) => lists[name];

    /// <summary>The kind that some words of the books name.</summary>
    public DeviceKind Kind(string key) => Kinds[key];

    private static Dictionary<string, string> Constants(string text) =>
        text.Length == 0 ? [] : text.Split(',').Select(x => x.Split('=')).ToDictionary(x => x[0], x => x[1]);

    private void ReadWords(string line)
    {
        var sides = line.Split('=', 2, StringSplitOptions.TrimEntries);
        var head = sides[0].Split(' ');
        var parts = sides[1].Split(';', StringSplitOptions.TrimEntries).Select(part => part.Length == 0 ? [] : part.Split('|')).ToArray();
        var rest = string.Join(' ', head[1..]);
        switch (head[0])
        {
            case "kind" or "thing":
                Kinds[rest] = new(rest, parts[0], parts[1], parts[2], parts[3], parts[4], head[0] == "kind");
                break;
            case "choice":
                var list = Choices.TryGetValue(head[1], out var known) ? known : Choices[head[1]] = [];
                var key = string.Join(' ', head[2..]);
                list.Add(new(key, [key, .. parts[0]], parts.Length > 1 ? parts[1] : [key]));
                break;
            case "alias":
                Aliases[rest] = parts[0];
                break;
            case "macro":
                macros[rest] = sides[1];
                break;
            case "list":
                lists[rest] = sides[1].Split('|');
                break;
            default:
                throw new FormatException($"A line of words begins with kind, thing, choice, alias, macro or list: {line}");
        }
    }

    private void ReadPhrases(IReadOnlyList<string> lines)
    {
        List<DeviceIntent> current = [];
        foreach (var line in lines)
        {
            switch (line.Split(' ', 2))
            {
                case ["=" or "?", var keys]:
                    current = [.. keys.Split(' ').Select(Intent)];
                    current.ForEach(intent => intent.IsQuestion |= line[0] == '?');
                    break;
                case ["kinds", var kinds]:
                    current.ForEach(intent => intent.Kinds.AddRange(kinds.Split(' ').Except(intent.Kinds)));
                    break;
                case ["near", var near]:
                    current.ForEach(intent => intent.Near.UnionWith(near.Split(' ')));
                    break;
                case ["alt", var others]:
                    current.ForEach(intent => intent.Instead.UnionWith(others.Split(' ')));
                    break;
                case ["slot" or "slot?", var text]:
                    var words = text.Split(' ', 3);
                    var slot = new IntentSlot(words[0], Enum.Parse<ParameterKind>(words[1], ignoreCase: true), words.Length > 2 ? words[2] : "", line.StartsWith("slot?", StringComparison.Ordinal));
                    current.ForEach(intent => intent.Slots[slot.Role] = slot);
                    break;
                case ["~", var phrases]:
                    AddPhrases(current, phrases, heldOut: true);
                    break;
                default:
                    AddPhrases(current, line, heldOut: false);
                    break;
            }
        }
    }

    private DeviceIntent Intent(string key) => Intents.TryGetValue(key, out var known) ? known : Intents[key] = new() { Key = key };

    private void AddPhrases(List<DeviceIntent> intents, string line, bool heldOut)
    {
        var text = macros.OrderByDescending(macro => macro.Key.Length).Aggregate(line, (words, macro) => words.Replace("$" + macro.Key, macro.Value, StringComparison.Ordinal));
        foreach (var phrase in Phrase.Split(text).Select(Phrase.Parse))
        {
            intents.ForEach(intent => (heldOut ? intent.HeldOut : intent.Training).Add(phrase));
        }
    }

    private void ReadForms(IReadOnlyList<string> lines)
    {
        ActionForm? form = null;
        foreach (var line in lines)
        {
            switch (line.Split(' ', 2))
            {
                case [":", var names]:
                    Forms.Add(form = new() { Names = names.Split('|') });
                    break;
                case ["about", var about]:
                    form!.Abouts.AddRange(about.Split('|'));
                    break;
                case ["effect", var effect]:
                    form!.Effect = Enum.Parse<ActionEffect>(effect, ignoreCase: true);
                    break;
                case ["does", var does]:
                    foreach (var sides in does.Split(' ').Select(x => x.Split(':')))
                    {
                        form!.Does[Intents[sides[0]].Key] = Constants(sides.Length > 1 ? sides[1] : "");
                    }

                    break;
                case ["param" or "param?", _]:
                    form!.Parameters.Add(FormParameter.Parse(line));
                    break;
                default:
                    throw new FormatException($"A line of actions begins with :, about, effect, does or param: {line}");
            }
        }
    }
}
