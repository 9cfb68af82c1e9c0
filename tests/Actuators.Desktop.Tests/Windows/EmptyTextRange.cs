namespace LamRobot.Actuators.Desktop.Tests;

/// <summary>A stretch of text that does nothing.</summary>
internal abstract class EmptyTextRange : IUIAutomationTextRange
{
    public virtual int Clone(out IUIAutomationTextRange? range)
    {
        range = default;
        return ComLoop.NotImplemented;
    }

    public virtual int Compare(IUIAutomationTextRange range, out int same)
    {
        same = default;
        return ComLoop.NotImplemented;
    }

    public virtual int CompareEndpoints(int sourceEnd, IUIAutomationTextRange range, int targetEnd, out int difference)
    {
        difference = default;
        return ComLoop.NotImplemented;
    }

    public virtual int ExpandToEnclosingUnit() => ComLoop.NotImplemented;

    public virtual int FindAttribute() => ComLoop.NotImplemented;

    public virtual int FindText(string text, int backward, int ignoreCase, out IUIAutomationTextRange? found)
    {
        found = default;
        return ComLoop.NotImplemented;
    }

    public virtual int GetAttributeValue() => ComLoop.NotImplemented;

    public virtual int GetBoundingRectangles() => ComLoop.NotImplemented;

    public virtual int GetEnclosingElement() => ComLoop.NotImplemented;

    public virtual int GetText(int maximumLength, out string? text)
    {
        text = default;
        return ComLoop.NotImplemented;
    }

    public virtual int Move() => ComLoop.NotImplemented;

    public virtual int MoveEndpointByUnit(int endpoint, int unit, int count, out int moved)
    {
        moved = default;
        return ComLoop.NotImplemented;
    }

    public virtual int MoveEndpointByRange(int sourceEnd, IUIAutomationTextRange range, int targetEnd) => ComLoop.NotImplemented;

    public virtual int Select() => ComLoop.NotImplemented;
}
