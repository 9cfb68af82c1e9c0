namespace LamRobot.Training.Language;

/// <summary>Slips a letter, as fingers and ears do.</summary>
internal static class Misspelling
{
    public static string Slip(string name, Random random)
    {
        if (name.Length < 5)
        {
            return name;
        }

        var at = random.Between(1, name.Length - 2);
        if (!char.IsLetter(name[at]) || !char.IsLetter(name[at + 1]))
        {
            return name;
        }

        return random.Next(3) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, name[at].ToString()),
            _ => name[..at] + name[at + 1] + name[at] + name[(at + 2)..],
        };
    }
}
