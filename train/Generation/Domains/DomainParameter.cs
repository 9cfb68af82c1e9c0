using LamRobot.Contracts;

namespace LamRobot.Training.Domains;

/// <summary>A parameter of an intent, with the names and descriptions that it may have.</summary>
/// <param name="Role">What phrases call it.</param>
/// <param name="Kind">What sort of value it takes.</param>
/// <param name="Takes">Entity kinds, choices, a unit or a sort of text.</param>
/// <param name="Names">Its possible names.</param>
/// <param name="Descriptions">Its possible descriptions.</param>
/// <param name="Required">Whether it is required.</param>
internal sealed record DomainParameter(string Role, ParameterKind Kind, IReadOnlyList<string> Takes, IReadOnlyList<string> Names, IReadOnlyList<string> Descriptions, bool Required)
{
    /// <summary>Reads a line <c>param[?] role kind takes ; names ; descriptions</c>.</summary>
    public static DomainParameter Parse(string line)
    {
        var sides = line.Split(';', 3, StringSplitOptions.TrimEntries);
        var head = sides[0].Split(' ', 4, StringSplitOptions.TrimEntries);
        var takes = head.Length > 3 ? head[3].Split('|') : [""];
        return new(head[1], Enum.Parse<ParameterKind>(head[2], ignoreCase: true), takes, sides[1].Split('|'), sides[2].Split('|'), head[0] == "param");
    }

    /// <summary>Makes it a parameter of an action.</summary>
    public ParameterSpec ToSpec(string name, string description) => new(name, Kind)
    {
        Description = description,
        Required = Required,
        EntityKinds = Kind == ParameterKind.Entity ? Takes.ToEquatableList() : [],
        Choices = Kind == ParameterKind.Choice ? Takes.ToEquatableList() : [],
        Unit = Kind == ParameterKind.Number ? Takes[0] switch { "count" => null, "rawsec" => "s", "rawdeg" => "deg", "oven" => "degree", var unit => unit } : null,
        Minimum = Kind == ParameterKind.Number && Takes[0] == "%" ? 0 : null,
        Maximum = Kind == ParameterKind.Number && Takes[0] == "%" ? 100 : null,
    };
}
