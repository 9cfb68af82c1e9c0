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
        using var connection = new PulseConnection(server);
        var self = GCHandle.Alloc(this);
        try
        {
            var user = GCHandle.ToIntPtr(self);
            Finish(connection, PulseLibrary.AskServer(connection.Context, &OnServer, user));
            Finish(connection, PulseLibrary.AskSources(connection.Context, &OnSource, user));
        }
        finally
        {
            self.Free();
        }
    }

    private static void Finish(PulseConnection connection, nint operation)
    {
        if (operation == 0)
        {
            throw PulseErrors.NoServer(connection.Error);
        }

        while (PulseLibrary.GetOperationState(operation) == PulseLibrary.OperationRunning && connection.Turn())
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
