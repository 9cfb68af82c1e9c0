using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace LamRobot.Perception.Speech;

/// <summary>Speaks by Windows' own voice, SAPI 5.</summary>
/// <remarks>Source: https://learn.microsoft.com/previous-versions/windows/desktop/ms723602(v=vs.85), SpVoice.</remarks>
[SupportedOSPlatform("windows")]
public sealed class SapiVoice : IVoice
{
    private const int Asynchronous = 1;
    private const int ForgetWhatWaits = 2;

    // Text from a screen or a sign may look like SAPI's markup, and is only text.
    private const int IsNoMarkup = 16;
    private const int PatienceMilliseconds = 50;

    /// <inheritdoc/>
    /// <exception cref="IOException">This Windows has no voice.</exception>
    public async ValueTask SayAsync(string text, CancellationToken cancellationToken) =>
        await Task.Run(() => Say(Speakable.Line(text), cancellationToken), cancellationToken).ConfigureAwait(false);

    private static void Say(string text, CancellationToken cancellationToken)
    {
        var voice = Create();
        try
        {
            Call(voice, "Speak", text, Asynchronous | IsNoMarkup);
            while (Call(voice, "WaitUntilDone", PatienceMilliseconds) is not true)
            {
                if (cancellationToken.IsCancellationRequested)
                {
                    Call(voice, "Speak", "", Asynchronous | ForgetWhatWaits);
                    cancellationToken.ThrowIfCancellationRequested();
                }
            }
        }
        catch (TargetInvocationException exception) when (exception.InnerException is COMException complaint)
        {
            throw new IOException($"Windows' voice failed: {complaint.Message}", complaint);
        }
        finally
        {
            Marshal.FinalReleaseComObject(voice);
        }
    }

    private static object Create()
    {
        try
        {
            return Activator.CreateInstance(Type.GetTypeFromProgID("SAPI.SpVoice", throwOnError: true)!)!;
        }
        catch (COMException exception)
        {
            throw new IOException("This Windows has no voice.", exception);
        }
    }

    private static object? Call(object voice, string method, params object[] arguments) =>
        voice.GetType().InvokeMember(method, BindingFlags.InvokeMethod, null, voice, arguments, System.Globalization.CultureInfo.InvariantCulture);
}
