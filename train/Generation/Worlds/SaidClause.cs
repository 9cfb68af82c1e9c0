using LamRobot.Training.Examples;

namespace LamRobot.Training.Worlds;

/// <summary>Where the parts of a request stand in the command.</summary>
internal sealed class SaidClause
{
    /// <summary>The words of each reference.</summary>
    public Dictionary<int, TextSpan> Parts { get; } = [];

    /// <summary>The words of the place, person, container or lamp.</summary>
    public TextSpan? To { get; set; }

    /// <summary>The words of where the things are.</summary>
    public TextSpan? From { get; set; }

    /// <summary>The words of what the things go into first.</summary>
    public TextSpan? Into { get; set; }

    /// <summary>The words that ask for taking, treating and putting, from 1.</summary>
    public Dictionary<int, TextSpan> Triggers { get; } = [];
}
