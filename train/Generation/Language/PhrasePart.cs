namespace LamRobot.Training.Language;

/// <summary>A part of a phrase.</summary>
internal abstract record PhrasePart
{
    /// <summary>Words as they stand.</summary>
    internal sealed record Words(string Text) : PhrasePart;

    /// <summary>A place for a value, in one of its forms.</summary>
    internal sealed record Slot(string Role, string Form) : PhrasePart;

    /// <summary>The next word asks for the step of this number, from 1.</summary>
    internal sealed record Mark(int Step) : PhrasePart;

    /// <summary>One of several ways to go on.</summary>
    internal sealed record Alternatives(IReadOnlyList<IReadOnlyList<PhrasePart>> Options) : PhrasePart;
}
