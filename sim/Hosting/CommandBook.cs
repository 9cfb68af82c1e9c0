using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>Remembers what became of commands, so that one that comes twice is done once.</summary>
internal sealed class CommandBook
{
    private const int Capacity = 1000;
    private readonly Dictionary<string, RobotAction> actions = new(StringComparer.Ordinal);
    private readonly Queue<string> oldest = new();

    /// <summary>The action of a command that came before; null for a new one.</summary>
    public RobotAction? Find(string id) => actions.GetValueOrDefault(id);

    /// <summary>Keeps an action that was tried; one that was turned down may be tried again.</summary>
    public void Keep(RobotAction action)
    {
        if (action.Result?.Status == ActionStatus.Rejected)
        {
            return;
        }

        actions[action.Step.Id] = action;
        oldest.Enqueue(action.Step.Id);
        if (oldest.Count > Capacity)
        {
            actions.Remove(oldest.Dequeue());
        }
    }
}
