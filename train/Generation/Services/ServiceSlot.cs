using LamRobot.Contracts;

namespace LamRobot.Training.Services;

/// <summary>Something that can be said of what a service does.</summary>
/// <param name="Role">Its key in the phrase book.</param>
/// <param name="Kind">What sort of value it takes.</param>
/// <param name="Takes">For a text the sort of words, for a number its bounds, else nothing.</param>
/// <param name="Names">What the parameter may be called.</param>
/// <param name="Descriptions">What may be said of the parameter.</param>
internal sealed record ServiceSlot(string Role, ParameterKind Kind, string Takes, IReadOnlyList<string> Names, IReadOnlyList<string> Descriptions)
{
    /// <summary>Said before the noun.</summary>
    public List<Wording> Before { get; } = [];

    /// <summary>Said after the noun, in any order; may also lead a sentence when <see cref="MayLead"/>.</summary>
    public List<Wording> After { get; } = [];

    /// <summary>Said as a sentence of its own.</summary>
    public List<Wording> Own { get; } = [];

    /// <summary>For a choice: what can be chosen, each in the ways in which it is said.</summary>
    public List<IReadOnlyList<string>> Choices { get; } = [];

    /// <summary>Phrases that mean a choice, by its first way, or <c>true</c> or <c>false</c>, without naming it.</summary>
    public Dictionary<string, List<Wording>> Meant { get; } = [];

    /// <summary>Adjectives that mean a choice, by its first way, or <c>true</c> or <c>false</c>.</summary>
    public Dictionary<string, List<Wording>> MeantBefore { get; } = [];

    /// <summary>Whether the bare value can be said among others in a few words.</summary>
    public bool MayBeBare { get; set; }

    /// <summary>The role right behind whose value this one is said, such as a state behind its town.</summary>
    public string? Follows { get; set; }

    /// <summary>Whether it may open a sentence.</summary>
    public bool MayLead { get; set; }
}
