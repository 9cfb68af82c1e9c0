namespace LamRobot.Planner.Documents;

/// <summary>Knows one way in which people tell which part of a document they mean.</summary>
internal interface IPassageSource
{
    /// <summary>Finds what a phrase means.</summary>
    /// <param name="phrase">The words, without what stands around them.</param>
    /// <param name="wholeBlocks">Whether whole paragraphs are wanted.</param>
    Found Find(string phrase, bool wholeBlocks);
}
