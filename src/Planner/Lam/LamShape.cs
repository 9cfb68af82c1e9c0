namespace LamRobot.Planner.Lam;

/// <summary>Sizes that the graphs of a LAM agree on.</summary>
internal static class LamShape
{
    public const int EncoderWidth = 384;
    public const int Width = 256;
    public const int LateWidth = 128;
    public const int MostTokens = 64;
    public const int MostCommandTokens = 128;
    public const int MostActions = 14;
}
