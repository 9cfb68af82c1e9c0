namespace LamRobot.Sim;

/// <summary>Counts what a robot has to tell, so that its state is written when something changed and not otherwise.</summary>
internal sealed class Changes
{
    public long Count { get; private set; }

    public void Mark() => Count++;
}
