namespace LamRobot.Perception.Speech;

/// <summary>A source of a PulseAudio server.</summary>
internal sealed class PulseDevice(MicrophoneOptions options) : ISoundDevice
{
    /// <inheritdoc/>
    public ISoundStream Open()
    {
        try
        {
            var connection = new PulseConnection(options.Server);
            try
            {
                return new PulseStream(connection, options.Device);
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        }
        catch (DllNotFoundException exception)
        {
            throw PulseErrors.NotInstalled(exception);
        }
    }
}
