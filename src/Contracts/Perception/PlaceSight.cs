namespace LamRobot.Contracts;

/// <summary>Whether a look could see a place.</summary>
public enum PlaceSight
{
    /// <summary>It was outside of the view, or something was in the way.</summary>
    NotSeen = 0,

    /// <summary>It was seen, and it is empty.</summary>
    Empty = 1,

    /// <summary>Something is seen there, or in front of it.</summary>
    Covered = 2,
}
