namespace LamRobot.FaultRuns;

/// <summary>How one mission ended.</summary>
internal sealed record Outcome(int Seed, string Protocol, string Mission, string Trouble, string Status, string Reason)
{
    /// <summary>Whether something of it was carried out twice.</summary>
    public bool Twice { get; init; }

    /// <summary>The program that it was a run of: its version and commit.</summary>
    public string Program { get; init; } = "";

    /// <summary>How many of its two stamps were made.</summary>
    public int Deeds { get; init; }

    /// <summary>Whether it ended without a reason: it hung, or failed without a word, or says that all was done and it was not.</summary>
    public bool Unexplained => Status == "Hung" || (Status != "Succeeded" && Reason.Length < 5) || (Status == "Succeeded" && Deeds < 2);
}
