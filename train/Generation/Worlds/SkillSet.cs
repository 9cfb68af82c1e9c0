using LamRobot.Contracts;

namespace LamRobot.Training.Worlds;

/// <summary>What a robot of a small world can do, and how it does it.</summary>
/// <param name="Manifest">What can be done.</param>
/// <param name="Skills">The actions with what they do.</param>
internal sealed record SkillSet(CapabilityManifest Manifest, IReadOnlyList<Skill> Skills)
{
    private readonly Dictionary<string, Skill> byName = Skills.ToDictionary(skill => skill.Spec.Name, StringComparer.Ordinal);

    /// <summary>Whether the robot must stand where it takes, puts, opens or closes something.</summary>
    public bool Approaches { get; init; }

    /// <summary>Whether bringing hands over too.</summary>
    public bool BringGives { get; init; }

    /// <summary>Whether closed containers are opened and closed without being asked.</summary>
    public bool OpensByItself { get; init; }

    /// <summary>The skill that does something; null when there is none.</summary>
    public Skill? this[Operator wanted] => Skills.FirstOrDefault(skill => skill.Operator == wanted);

    /// <summary>The skill of this name; null when there is none.</summary>
    public Skill? Find(string name) => byName.GetValueOrDefault(name);
}
