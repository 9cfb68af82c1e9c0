namespace LamRobot.Actuators.Desktop.Tests;

/// <summary>Goes nowhere.</summary>
internal abstract class EmptyWalker : IUIAutomationTreeWalker
{
    public virtual int GetParentElement(IUIAutomationElement element, out IUIAutomationElement? parent)
    {
        parent = default;
        return ComLoop.NotImplemented;
    }

    public virtual int GetFirstChildElement(IUIAutomationElement element, out IUIAutomationElement? child)
    {
        child = default;
        return ComLoop.NotImplemented;
    }

    public virtual int GetLastChildElement(IUIAutomationElement element, out IUIAutomationElement? child)
    {
        child = default;
        return ComLoop.NotImplemented;
    }

    public virtual int GetNextSiblingElement(IUIAutomationElement element, out IUIAutomationElement? next)
    {
        next = default;
        return ComLoop.NotImplemented;
    }

    public virtual int GetPreviousSiblingElement(IUIAutomationElement element, out IUIAutomationElement? previous)
    {
        previous = default;
        return ComLoop.NotImplemented;
    }
}
