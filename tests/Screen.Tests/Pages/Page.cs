using LamRobot.Perception.Vision;

namespace LamRobot.Screen.Tests;

/// <summary>A page as a screen shows it, with what stands on it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Picture">Its picture.</param>
/// <param name="Texts">What stands on it.</param>
internal sealed record Page(string Name, CameraFrame Picture, IReadOnlyList<PageText> Texts)
{
    public static IReadOnlyList<string> Names { get; } = ["settings", "mail", "editor"];

    /// <summary>The options with which the tests' networks are loaded.</summary>
    public static TextReadingOptions Options { get; } = new() { ModelFolder = Path.Combine(AppContext.BaseDirectory, "pp-ocr") };

    public static Page Load(string name)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Pages", name);
        return new(name, PictureCoding.Decode(File.ReadAllBytes(file + ".png"), default)!, PageText.ReadAll(file + ".tsv"));
    }

    /// <summary>Counts the words of the page that were read where they stand, letter by letter.</summary>
    public PageScore Score(IReadOnlyList<ReadText> read)
    {
        var (words, right, letters) = (0, 0, 0);
        var missed = new List<string>();
        foreach (var text in Texts)
        {
            var said = read.Where(line => IsAt(line.Bounds, text)).SelectMany(static line => line.Text.Split(' ')).ToList();
            foreach (var word in text.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                words++;
                if (said.Remove(word))
                {
                    right++;
                }
                else
                {
                    missed.Add($"{word} [{string.Join(' ', said)}]");
                }
            }

            var bare = string.Concat(text.Words.Where(static letter => letter != ' '));
            letters += read.Any(line => IsAt(line.Bounds, text) && line.Text.Replace(" ", "", StringComparison.Ordinal).Contains(bare, StringComparison.Ordinal)) ? 1 : 0;
        }

        return new(words, right, Texts.Count, letters, missed);
    }

    private static bool IsAt(ScreenBounds bounds, PageText text)
    {
        // Where its first letter stands.
        var (x, y) = (text.X + (text.Size / 4), text.Y + (text.Size * 6 / 10));
        return bounds.X <= x && x < bounds.X + bounds.Width && bounds.Y <= y && y < bounds.Y + bounds.Height;
    }
}
