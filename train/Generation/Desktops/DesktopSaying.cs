using LamRobot.Training.Language;

namespace LamRobot.Training.Desktops;

/// <summary>A way of asking for an act on an element of some roles.</summary>
/// <param name="Act">What the product calls the action.</param>
/// <param name="Roles">The roles of elements that are spoken of so.</param>
/// <param name="On">Whether it shall be on, for what is switched.</param>
/// <param name="Phrase">The words.</param>
/// <param name="IsHeldOut">Whether it is kept back from training.</param>
internal sealed record DesktopSaying(string Act, IReadOnlyList<string> Roles, bool? On, Phrase Phrase, bool IsHeldOut)
{
    /// <summary>Reads all sayings.</summary>
    public static IReadOnlyList<DesktopSaying> ReadAll()
    {
        var sayings = new List<DesktopSaying>();
        string[] head = [];
        foreach (var line in ResourceText.Lines("desktops.txt"))
        {
            if (line[0] == '=')
            {
                head = line[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                continue;
            }

            bool? on = head[^1] switch { "yes" => true, "no" => false, _ => null };
            sayings.AddRange(Phrase.Split(line).Select(phrase => new DesktopSaying(head[0], head[1..(on is null ? head.Length : head.Length - 1)], on, Phrase.Parse(phrase.TrimStart('~').Trim()), phrase[0] == '~')));
        }

        return sayings;
    }
}
