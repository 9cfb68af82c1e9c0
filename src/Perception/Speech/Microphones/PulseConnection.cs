namespace LamRobot.Perception.Speech;

/// <summary>A connection to a PulseAudio server; whoever uses it turns its loop.</summary>
internal sealed class PulseConnection : IDisposable
{
    private readonly nint _loop;

    /// <summary>Connects; throws <see cref="IOException"/> when no server answers.</summary>
    public PulseConnection(string? server)
    {
        _loop = PulseLibrary.NewLoop();
        Context = PulseLibrary.NewContext(PulseLibrary.GetLoopApi(_loop), "LamRobot");
        var began = PulseLibrary.Connect(Context, server, 0, 0) >= 0;
        while (began && PulseLibrary.GetState(Context) is not (PulseLibrary.ContextReady or PulseLibrary.ContextFailed or PulseLibrary.ContextEnded))
        {
            began = Turn();
        }

        if (!IsAlive)
        {
            var error = PulseLibrary.GetError(Context);
            Dispose();
            throw PulseErrors.NoServer(error);
        }
    }

    public nint Context { get; }

    public bool IsAlive => PulseLibrary.GetState(Context) == PulseLibrary.ContextReady;

    public int Error => PulseLibrary.GetError(Context);

    /// <summary>Waits until something comes from the server, and hands it on.</summary>
    /// <returns>False when the connection is over.</returns>
    public bool Turn() => PulseLibrary.Iterate(_loop, block: 1, 0) >= 0;

    public void Dispose()
    {
        PulseLibrary.Disconnect(Context);
        PulseLibrary.FreeContext(Context);
        PulseLibrary.FreeLoop(_loop);
    }
}
