namespace LamRobot.Bridge.Service;

/// <summary>What shall be done with a document.</summary>
/// <param name="Document">Full path of its file.</param>
/// <param name="Text">What a person says.</param>
internal sealed record DocumentRequest(string Document, string Text)
{
    /// <summary>Whether it is open in a window of this desktop; else it is opened out of sight.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether the mission is written as JSON, and nothing else.</summary>
    public bool Json { get; init; }

    /// <summary>Whether the person approved beforehand what cannot be undone.</summary>
    public bool Approved { get; init; }
}
