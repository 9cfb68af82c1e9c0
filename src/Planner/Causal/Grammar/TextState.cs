namespace LamRobot.Planner.Causal.Grammar;

/// <summary>A place in a text that may be written: which bytes may come next, and where each leads.</summary>
/// <remarks>States never change; every state but the end leads to an end.</remarks>
internal abstract class TextState
{
    /// <summary>Whether the text is complete.</summary>
    public virtual bool Ended => false;

    /// <summary>Whether what is written here tells how sure a model is of its plan; the wording of a message does not.</summary>
    public virtual bool Decides => true;

    /// <summary>The only byte that may come next, where that is known at a glance.</summary>
    public virtual byte? Only => null;

    /// <summary>Goes on after a byte.</summary>
    /// <param name="value">The byte.</param>
    /// <returns>Where it leads; null when it may not come.</returns>
    public abstract TextState? Next(byte value);
}
