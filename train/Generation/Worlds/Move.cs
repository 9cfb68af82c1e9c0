namespace LamRobot.Training.Worlds;

/// <summary>A skill with what it is done to, by numbers; -1 for what is not given.</summary>
/// <param name="Skill">The skill.</param>
/// <param name="Object">The thing.</param>
/// <param name="Place">The place, person, container or lamp.</param>
/// <param name="From">Where the thing is.</param>
internal sealed record Move(Skill Skill, int Object = -1, int Place = -1, int From = -1)
{
    /// <summary>Things that would do as well as the one that is given.</summary>
    public IReadOnlyList<int> OtherObjects { get; init; } = [];

    /// <summary>Places that would do as well as the one that is given.</summary>
    public IReadOnlyList<int> OtherPlaces { get; init; } = [];

    /// <summary>Number of the goal that it serves.</summary>
    public int Goal { get; init; } = -1;
}
