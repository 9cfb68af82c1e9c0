namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Something that must hold of the result.</summary>
internal abstract record Assertion
{
    /// <summary>The assertion as the case writes it.</summary>
    public string Words { get; init; } = "";

    /// <summary>Finds out whether it holds.</summary>
    /// <param name="judged">The documents.</param>
    /// <returns>Why it does not hold; null when it holds.</returns>
    public abstract string? Failure(JudgedDocument judged);

    /// <summary>Notes what it speaks of, so that this may have changed.</summary>
    /// <param name="judged">The documents.</param>
    /// <param name="allowed">Where it is noted.</param>
    public virtual void Allow(JudgedDocument judged, Allowances allowed)
    {
    }
}
