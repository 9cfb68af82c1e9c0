using LamRobot.Training.Language;

namespace LamRobot.Training.Worlds;

/// <summary>Sorts of things, wordings of skills and phrases, read from the resources.</summary>
internal sealed class WorldBook
{
    private readonly Dictionary<string, List<ThingSort>> sorts = [];
    private readonly Dictionary<string, List<SkillWording>> wordings = [];

    private WorldBook()
    {
    }

    /// <summary>How people ask.</summary>
    public PhraseBook Phrases { get; } = PhraseBook.Read("worlds.txt");

    /// <summary>Reads everything.</summary>
    public static WorldBook Read()
    {
        var book = new WorldBook();
        var group = new List<ThingSort>();
        foreach (var line in ResourceText.Lines("world-things.txt"))
        {
            if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                book.sorts[line[2..]] = group = [];
                continue;
            }

            var fields = line.TrimStart('~').Split(';', StringSplitOptions.TrimEntries);
            group.Add(new(fields[0], fields[1], fields[2].Split(' ', StringSplitOptions.RemoveEmptyEntries), fields.Length > 3 ? fields[3].Split('|', StringSplitOptions.RemoveEmptyEntries) : [], line[0] == '~'));
        }

        foreach (var line in ResourceText.Lines("world-skills.txt"))
        {
            var (wanted, wording) = SkillWording.Parse(line);
            if (!book.wordings.TryGetValue(wanted, out var list))
            {
                book.wordings[wanted] = list = [];
            }

            list.Add(wording);
        }

        return book;
    }

    /// <summary>The sorts of a group: those to train with, or all when new ones are wanted too.</summary>
    public IReadOnlyList<ThingSort> Sorts(string group, bool withHeldOut) => [.. sorts[group].Where(sort => withHeldOut || !sort.IsHeldOut)];

    /// <summary>The wordings of an operator.</summary>
    public IReadOnlyList<SkillWording> Wordings(string wanted) => wordings[wanted];
}
