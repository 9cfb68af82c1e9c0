using System.Runtime.InteropServices;

namespace LamRobot.Perception.Speech;

/// <summary>Asks a PulseAudio server for its sources.</summary>
internal sealed unsafe class PulseDeviceList
{
    private readonly List<MicrophoneDevice> _devices = [];
    private string? _default;

    public static IReadOnlyList<MicrophoneDevice> Read(string? server)
    {
        try
        {
            var list = new PulseDeviceList();
            list.Ask(server);
            return [.. list._devices.Select(device => device with { IsDefault = device.Name == list._default }).OrderByDescending(device => device.IsDefault)];
        }
        catch (DllNotFoundException exception)
        {
            throw PulseErrors.NotInstalled(exception);
        }
    }

    private void Ask(string? server)
    {
        var loop = PulseLibrary.NewLoop();
        var context = PulseLibrary.NewContext(PulseLibrary.GetLoopApi(loop), "LamRobot");
        var self = GCHandle.Alloc(this);
        try
        {
            Connect(loop, context, server);
            var user = GCHandle.ToIntPtr(self);
            Finish(loop, context, PulseLibrary.AskServer(context, &OnServer, user));
            Finish(loop, context, PulseLibrary.AskSources(context, &OnSource, user));
        }
        finally
        {
            PulseLibrary.Disconnect(context);
            PulseLibrary.FreeContext(context);
            PulseLibrary.FreeLoop(loop);
            self.Free();
        }
    }

    private static void Connect(nint loop, nint context, string? server)
    {
        var began = PulseLibrary.Connect(context, server, 0, 0) >= 0;
        while (began && PulseLibrary.GetState(context) is not (PulseLibrary.ContextReady or PulseLibrary.ContextFailed or PulseLibrary.ContextEnded))
        {
            began = PulseLibrary.Iterate(loop, block: 1, 0) >= 0;
        }

        if (PulseLibrary.GetState(context) != PulseLibrary.ContextReady)
        {
            throw PulseErrors.NoServer(PulseLibrary.GetError(context));
        }
    }

    private static void Finish(nint loop, nint context, nint operation)
    {
        if (operation == 0)
        {
            throw PulseErrors.NoServer(PulseLibrary.GetError(context));
        }

        while (PulseLibrary.GetOperationState(operation) == PulseLibrary.OperationRunning && PulseLibrary.Iterate(loop, block: 1, 0) >= 0)
        {
            // Each turn hands on what the server has sent.
        }

        PulseLibrary.FreeOperation(operation);
    }

    [UnmanagedCallersOnly]
    private static void OnServer(nint context, PulseServerRecord* server, nint user)
    {
        if (server is not null)
        {
            Of(user)._default = Marshal.PtrToStringUTF8(server->DefaultSource);
        }
    }

    [UnmanagedCallersOnly]
    private static void OnSource(nint context, PulseSourceRecord* source, int end, nint user)
    {
        if (end == 0 && source is not null)
        {
            var name = Marshal.PtrToStringUTF8(source->Name) ?? "";
            Of(user)._devices.Add(new(name, Marshal.PtrToStringUTF8(source->Description) ?? name, false, source->MonitorOfSink != PulseLibrary.NoIndex, source->Mute != 0));
        }
    }

    private static PulseDeviceList Of(nint user) => (PulseDeviceList)GCHandle.FromIntPtr(user).Target!;
}
