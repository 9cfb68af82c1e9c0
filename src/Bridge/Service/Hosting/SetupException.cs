namespace LamRobot.Bridge.Service;

/// <summary>Something that a command needs is not there; the message says what, and what to do next.</summary>
internal sealed class SetupException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="problem">What is not there.</param>
    /// <param name="remedy">What to do next.</param>
    /// <param name="inner">What showed it.</param>
    public SetupException(string problem, string remedy, Exception? inner = null)
        : base(problem, inner) => Remedy = remedy;

    /// <summary>What to do next.</summary>
    public string Remedy { get; }
}
