namespace LamRobot.Planner.Causal.Grammar;

/// <summary>The end of the text.</summary>
internal sealed class EndState : TextState
{
    public static EndState Instance { get; } = new();

    public override bool Ended => true;

    public override TextState? Next(byte value) => null;
}
