namespace LamRobot.Actuators.Desktop.Tests;

/// <summary>A pattern of Active Accessibility that does nothing.</summary>
internal abstract class EmptyLegacy : IUIAutomationLegacyIAccessiblePattern
{
    public virtual int Select(int flags) => ComLoop.NotImplemented;

    public virtual int DoDefaultAction() => ComLoop.NotImplemented;

    public virtual int SetValue(string value) => ComLoop.NotImplemented;

    public virtual int GetCurrentChildId(out int value)
    {
        value = default;
        return ComLoop.NotImplemented;
    }

    public virtual int GetCurrentName(out string? value)
    {
        value = default;
        return ComLoop.NotImplemented;
    }

    public virtual int GetCurrentValue(out string? value)
    {
        value = default;
        return ComLoop.NotImplemented;
    }

    public virtual int GetCurrentDescription(out string? value)
    {
        value = default;
        return ComLoop.NotImplemented;
    }

    public virtual int GetCurrentRole(out uint value)
    {
        value = default;
        return ComLoop.NotImplemented;
    }

    public virtual int GetCurrentState(out uint value)
    {
        value = default;
        return ComLoop.NotImplemented;
    }

    public virtual int GetCurrentHelp() => ComLoop.NotImplemented;

    public virtual int GetCurrentKeyboardShortcut() => ComLoop.NotImplemented;

    public virtual int GetCurrentSelection() => ComLoop.NotImplemented;

    public virtual int GetCurrentDefaultAction(out string? value)
    {
        value = default;
        return ComLoop.NotImplemented;
    }
}
