namespace LamRobot.Actuators.Tests;

/// <summary>Notes the order in which parts are called.</summary>
internal sealed class Trace
{
    private readonly List<string> lines = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (lines)
            {
                return [.. lines];
            }
        }
    }

    public void Add(string line)
    {
        lock (lines)
        {
            lines.Add(line);
        }
    }
}
