namespace LamRobot.Sim;

/// <summary>A scenario or a setup that cannot be: the message names the field or the fact.</summary>
public sealed class ScenarioException : Exception
{
    /// <summary>Makes the exception.</summary>
    public ScenarioException()
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong, and where.</param>
    public ScenarioException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong, and where.</param>
    /// <param name="innerException">What was thrown first.</param>
    public ScenarioException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
