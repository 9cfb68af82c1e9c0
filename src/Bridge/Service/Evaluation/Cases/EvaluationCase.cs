namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>One line of a case file: something to ask for, and how to judge what comes of it.</summary>
/// <param name="Origin">Where it stands.</param>
/// <param name="Id">Its id, unique in its file.</param>
internal abstract record EvaluationCase(CaseOrigin Origin, string Id)
{
    /// <summary>The words of the command; null when it is only spoken.</summary>
    public string? Command { get; init; }

    /// <summary>Full path of the sound in which the command is spoken; null when it is typed.</summary>
    public string? Audio { get; init; }

    /// <summary>Tags, for the table's rows.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}
