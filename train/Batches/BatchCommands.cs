namespace LamRobot.Training.Batches;

/// <summary>The commands of a batch.</summary>
/// <param name="Count">Number of commands, b.</param>
/// <param name="Words">Number of tokens of the longest, s.</param>
/// <param name="Ids">Token ids [b,s].</param>
/// <param name="Mask">1 for a token, 0 for padding [b,s].</param>
/// <param name="Raw">Token vectors of the frozen encoder [b,s,384].</param>
/// <param name="Lexical">Links between tokens and rows [b,s,c,4].</param>
internal sealed record BatchCommands(int Count, int Words, long[] Ids, float[] Mask, float[] Raw, float[] Lexical);
