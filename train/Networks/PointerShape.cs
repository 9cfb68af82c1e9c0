namespace LamRobot.Training.Networks;

/// <summary>The sizes of the grounded pointer model.</summary>
internal static class PointerShape
{
    public const int Width = 256;
    public const int Heads = 4;
    public const int FeedForwardWidth = 768;
    public const int Blocks = 2;
    public const int LateWidth = 128;

    /// <summary>Offsets in the command, and between steps, are clipped to this.</summary>
    public const int Reach = 16;

    /// <summary>End, absent, span, refuse, start.</summary>
    public const int SpecialRows = 5;

    /// <summary>Action, entity, choice, number, text.</summary>
    public const int Kinds = 5;

    /// <summary>Of the step before: planned, done, failed.</summary>
    public const int Outcomes = 3;

    /// <summary>Of candidates: see CandidateRole.</summary>
    public const int Roles = 8;

    public const int LexicalFeatures = 5;
    public const int LateFeatures = 2;

    /// <summary>Similarity of the sentence, and of the words pointed at, in the frozen encoder.</summary>
    public const int MeaningFeatures = 2;

    public const int Features = LexicalFeatures + LateFeatures + MeaningFeatures;

    /// <summary>How far around a word the other words of a name may stand.</summary>
    public const int NearWords = 3;
}
