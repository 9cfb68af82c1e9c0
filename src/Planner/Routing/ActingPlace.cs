namespace LamRobot.Planner.Routing;

/// <summary>Where something can be done.</summary>
internal enum ActingPlace
{
    /// <summary>By a robot, or whatever else is neither of the others.</summary>
    Robot,

    /// <summary>On the screen of a program.</summary>
    Screen,

    /// <summary>In the document of a word processor.</summary>
    Document,
}
