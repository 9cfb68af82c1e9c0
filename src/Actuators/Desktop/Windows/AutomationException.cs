namespace LamRobot.Actuators.Desktop;

/// <summary>A call to another program's element was answered with an error.</summary>
/// <param name="call">The call.</param>
/// <param name="error">The error, as Windows numbers it.</param>
internal sealed class AutomationException(string call, int error) : Exception($"{call} was answered with 0x{error:X8}.")
{
    // Source: UIAutomationCoreApi.h and winerror.h of the Windows SDK.
    private const int NotImplemented = unchecked((int)0x80004001);
    private const int NoInterface = unchecked((int)0x80004002);
    private const int NotSupported = unchecked((int)0x80040204);
    private const int ElementNotEnabled = unchecked((int)0x80040200);
    private const int ElementNotAvailable = unchecked((int)0x80040201);
    private const int Disconnected = unchecked((int)0x80010108);
    private const int ServerUnavailable = unchecked((int)0x800706BA);
    private const int CallFailed = unchecked((int)0x800706BE);
    private const int InvalidWindow = unchecked((int)0x80070578);
    private const int AccessDenied = unchecked((int)0x80070005);

    /// <summary>Whether the element, or its program, is no more.</summary>
    public bool SaysGone => error is ElementNotAvailable or Disconnected or ServerUnavailable or CallFailed or InvalidWindow;

    /// <summary>Whether it cannot be used now.</summary>
    public bool SaysDisabled => error == ElementNotEnabled;

    /// <summary>Whether Windows forbids it, as for a program with higher rights.</summary>
    public bool SaysForbidden => error == AccessDenied;

    /// <summary>Whether an error only means that the element does not do this, and another way may.</summary>
    /// <param name="result">The answer.</param>
    /// <returns>True when it does.</returns>
    public static bool MeansNotSupported(int result) => result is NotImplemented or NoInterface or NotSupported;

    /// <summary>Throws for an answer that is an error.</summary>
    /// <param name="result">The answer.</param>
    /// <param name="call">The call.</param>
    /// <exception cref="AutomationException">It is one.</exception>
    public static void Check(int result, string call)
    {
        if (result < 0)
        {
            throw new AutomationException(call, result);
        }
    }
}
