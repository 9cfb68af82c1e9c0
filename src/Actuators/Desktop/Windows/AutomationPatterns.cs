namespace LamRobot.Actuators.Desktop;

/// <summary>What an element can do, pattern by pattern.</summary>
/// <param name="element">The element.</param>
internal readonly struct AutomationPatterns(IUIAutomationElement element)
{
    /// <summary>Finds a pattern.</summary>
    /// <typeparam name="T">Its interface.</typeparam>
    /// <param name="id">Its number.</param>
    /// <returns>The pattern; null where the element has none, or none that works.</returns>
    /// <exception cref="AutomationException">The element is gone.</exception>
    public T? Find<T>(PatternId id)
        where T : class
    {
        var result = element.GetCurrentPattern((int)id, out var pointer);
        if (AutomationException.MeansNotSupported(result))
        {
            return null;
        }

        AutomationException.Check(result, $"The pattern {id}");
        return ComInterop.Take<T>(pointer);
    }

    /// <summary>Finds a pattern that must be there.</summary>
    /// <typeparam name="T">Its interface.</typeparam>
    /// <param name="id">Its number.</param>
    /// <returns>The pattern.</returns>
    /// <exception cref="AutomationException">It is not there.</exception>
    public T Get<T>(PatternId id)
        where T : class => Find<T>(id) ?? throw new AutomationException($"The pattern {id}", Ladder.NotSupported);

    /// <summary>Whether the element has a pattern.</summary>
    /// <param name="id">Its number.</param>
    /// <returns>True when it has.</returns>
    public bool Has(PatternId id)
    {
        var result = element.GetCurrentPattern((int)id, out var pointer);
        if (result < 0 || pointer == 0)
        {
            return false;
        }

        System.Runtime.InteropServices.Marshal.Release(pointer);
        return true;
    }
}
