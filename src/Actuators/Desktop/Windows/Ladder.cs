namespace LamRobot.Actuators.Desktop;

/// <summary>Tries one way after another until an element takes one.</summary>
internal static class Ladder
{
    /// <summary>The answer of an element that does not do something: UIA_E_NOTSUPPORTED.</summary>
    public const int NotSupported = unchecked((int)0x80040204);

    /// <summary>Goes up.</summary>
    /// <param name="call">What is wanted.</param>
    /// <param name="rungs">The ways; each gives its answer, or null where the element lacks it. Only one that is not supported leads to the next: another error may have had its effect.</param>
    /// <exception cref="AutomationException">The element takes none, or one failed.</exception>
    public static void Climb(string call, params ReadOnlySpan<Func<int?>> rungs)
    {
        foreach (var rung in rungs)
        {
            if (rung() is { } result && !AutomationException.MeansNotSupported(result))
            {
                AutomationException.Check(result, call);
                return;
            }
        }

        throw new AutomationException(call, NotSupported);
    }
}
