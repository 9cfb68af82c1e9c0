using static TorchSharp.torch;

namespace LamRobot.Training.Networks;

/// <summary>Commands as the decoder reads them: memory [b,s,d], mask [b,s], features [b,s,c,k], frozen token vectors [b,s,384].</summary>
internal sealed record EncodedCommands(Tensor Memory, Tensor Mask, Tensor Features, Tensor Raw)
{
    /// <summary>Words of the longest command, s.</summary>
    public int Words => (int)Memory.shape[1];
}
