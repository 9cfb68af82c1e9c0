using System.Globalization;
using LamRobot.Training.Examples;

namespace LamRobot.Training.Language;

/// <summary>Ways of saying things, read from a text file (Resources/README.md tells its format).</summary>
internal sealed class PhraseBook
{
    private readonly Dictionary<string, List<PlannedPhrase>> sections = [];
    private readonly Dictionary<(string Section, bool HeldOut), List<PlannedPhrase>> choices = [];
    private readonly List<Recipe> recipes = [];

    /// <summary>How sections follow each other.</summary>
    public IReadOnlyList<Recipe> Recipes => recipes;

    /// <summary>The sections' names.</summary>
    public IReadOnlyCollection<string> Sections => sections.Keys;

    /// <summary>Reads books from the resources of this library.</summary>
    /// <exception cref="FormatException">A line cannot be read.</exception>
    public static PhraseBook Read(params string[] names)
    {
        var book = new PhraseBook();
        foreach (var name in names)
        {
            new Reader(book).Read(ResourceText.Lines(name));
        }

        return book;
    }

    /// <summary>All phrases of a section.</summary>
    /// <exception cref="KeyNotFoundException">There is no such section.</exception>
    public IReadOnlyList<PlannedPhrase> Section(string name) =>
        sections.TryGetValue(name, out var phrases) ? phrases : throw new KeyNotFoundException($"No section is called '{name}'.");

    /// <summary>Whether there is such a section.</summary>
    public bool Has(string name) => sections.ContainsKey(name);

    /// <summary>Draws a phrase: one to train with, or, when asked for and there is one, one that is kept back.</summary>
    public PlannedPhrase Pick(string section, bool heldOut, Random random)
    {
        if (!choices.TryGetValue((section, heldOut), out var fitting))
        {
            fitting = [.. Section(section).Where(phrase => phrase.IsHeldOut == heldOut)];
            choices[(section, heldOut)] = fitting = fitting.Count > 0 ? fitting : [.. Section(section).Where(phrase => !phrase.IsHeldOut)];
        }

        return random.Pick(fitting);
    }

    private sealed class Reader(PhraseBook book)
    {
        private List<PlannedPhrase> section = [];
        private IReadOnlyList<StepPattern> steps = [];
        private Dictionary<string, string> slots = [];
        private TrainingStatus status;

        public void Read(IReadOnlyList<string> lines)
        {
            foreach (var line in lines)
            {
                switch (line.Split(' ', 2))
                {
                    case ["=", var name]:
                        Begin(name);
                        break;
                    case ["plan", var plan]:
                        steps = StepPattern.ParseAll(plan);
                        break;
                    case ["slots", var text]:
                        slots = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(x => x.Split(':')).ToDictionary(x => x[0], x => x[^1]);
                        break;
                    case ["status", var text]:
                        status = Enum.Parse<TrainingStatus>(text, ignoreCase: true);
                        break;
                    case [">", var text]:
                        book.recipes.Add(ReadRecipe(text));
                        break;
                    case ["~", var phrases]:
                        Add(phrases, heldOut: true);
                        break;
                    default:
                        Add(line, heldOut: false);
                        break;
                }
            }
        }

        private static Recipe ReadRecipe(string text)
        {
            var parts = text.Split(' ', 2);
            return new(double.Parse(parts[0], CultureInfo.InvariantCulture), parts[1].Split('+', StringSplitOptions.TrimEntries));
        }

        private void Begin(string name)
        {
            (section, steps, slots, status) = ([], [], [], TrainingStatus.Plan);
            book.sections[name] = section;
        }

        private void Add(string phrases, bool heldOut)
        {
            foreach (var phrase in Phrase.Split(phrases))
            {
                section.Add(new(Phrase.Parse(phrase), steps, slots, status, heldOut));
            }
        }
    }
}
