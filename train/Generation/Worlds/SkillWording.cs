namespace LamRobot.Training.Worlds;

/// <summary>How a skill may be called and described.</summary>
/// <param name="Names">Names.</param>
/// <param name="HeldOutNames">Names that are kept back from training.</param>
/// <param name="Descriptions">Descriptions.</param>
/// <param name="Objects">Names of the parameter for the thing.</param>
/// <param name="Places">Names of the parameter for the place.</param>
/// <param name="Froms">Names of the parameter for where the thing is.</param>
internal sealed record SkillWording(IReadOnlyList<string> Names, IReadOnlyList<string> HeldOutNames, IReadOnlyList<string> Descriptions, IReadOnlyList<string> Objects, IReadOnlyList<string> Places, IReadOnlyList<string> Froms)
{
    /// <summary>Reads a line of the list.</summary>
    public static (string Operator, SkillWording Wording) Parse(string line)
    {
        var fields = line.Split(';', StringSplitOptions.TrimEntries);
        // A semicolon in a description would split it: fields are counted from both ends.
        var description = string.Join("; ", fields[2..^3]);
        var names = Parts(fields[1]);
        return (fields[0], new([.. names.Where(name => name[0] != '~')], [.. names.Where(name => name[0] == '~').Select(name => name[1..])], Parts(description), Parts(fields[^3]), Parts(fields[^2]), Parts(fields[^1])));
    }

    private static string[] Parts(string text) => text.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
