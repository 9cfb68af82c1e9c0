using System.ComponentModel;
using System.Runtime.Versioning;
using LamRobot.Actuators.Desktop;

namespace LamRobot.Bridge.Service;

/// <summary>A document in a window of this desktop, beside the robot: where it is open already, or else opened as a person would, in a program that stays when this one ends.</summary>
[SupportedOSPlatform("linux")]
internal static class OpenDocument
{
    /// <summary>Finds or opens the window.</summary>
    /// <param name="document">Full path of the file.</param>
    /// <param name="time">Measures waits.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The word processor with the document.</returns>
    /// <exception cref="SetupException">There is no desktop or no word processor, or no window shows the document.</exception>
    public static async ValueTask<GuestActuator> ConnectAsync(string document, TimeProvider time, CancellationToken cancellationToken)
    {
        var writer = new WriterActuator(document, null, time);
        try
        {
            if (!WriterProgram.HasOpen(document))
            {
                WriterProgram.Open(document);
            }

            await writer.ConnectAsync(cancellationToken);
            return new(writer, "A word processor with a document.") { Sight = new SteadyObserver(writer, time) };
        }
        catch (TimeoutException exception)
        {
            await writer.DisposeAsync();
            throw new SetupException(exception.Message, "Look whether LibreOffice asks something first, or open the document there by hand.", exception);
        }
        catch (Exception exception) when (exception is DesktopUnavailableException or IOException or Win32Exception)
        {
            await writer.DisposeAsync();
            throw new SetupException(exception.Message, "docs/writer.md says what a word processor needs; without --document none is.", exception);
        }
        catch
        {
            await writer.DisposeAsync();
            throw;
        }
    }
}
